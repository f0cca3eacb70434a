import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';

export function EventSearch({ wanted }: { wanted: string }) {
  return (
    <Form action="/admin/events" className="flex items-end gap-8">
      <div className="min-w-0 flex-1 tablet:max-w-[416px]">
        <Field label="Event id or task key">
          <TextField
            // The field is another one after each search, so that it shows what was asked for.
            key={wanted}
            name="q"
            defaultValue={wanted}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </Field>
      </div>
      <Button type="submit" variant="primary">
        Follow
      </Button>
    </Form>
  );
}
