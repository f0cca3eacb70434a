import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogFooter } from '@/components/ui/dialog-footer';

type RecoveryCodeListProps = { codes: readonly string[]; onDone: () => void };

/** The recovery codes, the one time that they are shown. */
export function RecoveryCodeList({ codes, onDone }: RecoveryCodeListProps) {
  return (
    <div className="flex flex-col gap-12">
      <p>
        Keep these where your phone is not: each signs you in once in place of a code. They are not shown
        again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-[repeat(auto-fill,minmax(160px,1fr))] gap-x-16 gap-y-4 rounded-card border border-line bg-surface-1 p-12 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <DialogFooter>
        <CopyButton text={codes.join('\n')} label="Copy all" />
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </div>
  );
}
