'use client';

import { sendCommand } from '@/client/http/api';
import { useInstanceNotices } from '@/client/react/use-instance-notices';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';

const path = '/api/admin/banner';

/** Says something to everybody, or takes it back. The answer is shown at once, whatever becomes of the live message. */
export function BannerForm({ onDone }: { onDone: () => void }) {
  const { banner, notices } = useInstanceNotices();
  const { isPending, error, fieldErrors, run } = useRequest();

  const post = (text: FormDataEntryValue | null) =>
    run(async () => {
      notices.setBanner((await sendCommand<'postBanner'>('POST', path, { text })).banner);
      onDone();
      return 'stay';
    });
  const clear = () =>
    run(async () => {
      notices.setBanner((await sendCommand<'clearBanner'>('DELETE', path)).banner);
      onDone();
      return 'stay';
    });

  return (
    <form
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        void post(new FormData(event.currentTarget).get('text'));
      }}
    >
      <FormError message={error} />
      <Field label="Message" path="text" errors={fieldErrors}>
        <TextField
          name="text"
          maxLength={limits.bannerLength}
          defaultValue={banner?.text}
          autoComplete="off"
          autoFocus
          required
        />
      </Field>
      <DialogFooter>
        {banner && (
          <Button isPending={isPending} onClick={() => void clear()}>
            Clear banner
          </Button>
        )}
        <Button type="submit" variant="primary" isPending={isPending}>
          {banner ? 'Replace banner' : 'Post banner'}
        </Button>
      </DialogFooter>
    </form>
  );
}
