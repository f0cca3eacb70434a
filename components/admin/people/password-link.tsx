import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { DialogFooter } from '@/components/ui/dialog-footer';

type PasswordLinkProps = { name: string; url: string; onDone: () => void };

/** The one time that the link is shown. */
export function PasswordLink({ name, url, onDone }: PasswordLinkProps) {
  return (
    <div className="flex flex-col gap-12">
      <p>Send {name} this link to choose a password. It works once, for seven days.</p>
      <CopyField value={url} label="Link" />
      <DialogFooter>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </div>
  );
}
