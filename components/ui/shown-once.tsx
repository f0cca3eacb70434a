import type { ReactNode } from 'react';
import { Button } from './button';
import { CopyField } from './copy-field';
import { DialogFooter } from './dialog-footer';

type ShownOnceProps = {
  /** Why it should be copied now. */
  children: ReactNode;
  label: string;
  value: string;
  onDone: () => void;
};

/** The end of a dialog that made something secret: the one time that it is shown. */
export function ShownOnce({ children, label, value, onDone }: ShownOnceProps) {
  return (
    <div className="flex flex-col gap-12">
      <p>{children}</p>
      <CopyField value={value} label={label} />
      <DialogFooter>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </div>
  );
}
