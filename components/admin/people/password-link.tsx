import { ShownOnce } from '@/components/ui/shown-once';

type PasswordLinkProps = { name: string; url: string; onDone: () => void };

/** The one time that the link is shown. */
export function PasswordLink({ name, url, onDone }: PasswordLinkProps) {
  return (
    <ShownOnce label="Link" value={url} onDone={onDone}>
      Send {name} this link to choose a password. It works once, for seven days.
    </ShownOnce>
  );
}
