'use client';

import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { DialogFooter } from './dialog-footer';
import { dialogStyle, scrimStyle } from './dialog-style';
import { Field } from './field';
import { TextField } from './text-field';
import { useReturnFocus } from './use-return-focus';

type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What will be gone, and for whom. */
  children: ReactNode;
  confirmLabel: string;
  /** For what cannot be undone: the name that must be typed before the button works. */
  typedName?: string;
  isPending?: boolean;
  onConfirm: () => void;
};

export function ConfirmDialog({ isOpen, onOpenChange, ...content }: ConfirmDialogProps) {
  const returnFocus = useReturnFocus(isOpen);
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={scrimStyle} />
        <AlertDialog.Content className={dialogStyle} onCloseAutoFocus={returnFocus}>
          <ConfirmForm {...content} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Mounted with the dialog's content, so that a typed name does not outlive one opening. */
function ConfirmForm({
  title,
  children,
  confirmLabel,
  typedName,
  isPending,
  onConfirm,
}: Omit<ConfirmDialogProps, 'isOpen' | 'onOpenChange'>) {
  const [typed, setTyped] = useState('');
  const isConfirmed = typedName === undefined || typed.trim() === typedName;

  return (
    <form
      className="p-20"
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed && !isPending) onConfirm();
      }}
    >
      <AlertDialog.Title className="font-semibold text-title tracking-title">{title}</AlertDialog.Title>
      <AlertDialog.Description className="mt-8 text-body text-ink-2">{children}</AlertDialog.Description>
      {typedName !== undefined && (
        <div className="mt-16">
          <Field label={`Type ${typedName} to confirm`}>
            <TextField
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
        </div>
      )}
      <DialogFooter>
        <AlertDialog.Cancel asChild>
          <Button>Cancel</Button>
        </AlertDialog.Cancel>
        <Button type="submit" variant="danger" disabled={!isConfirmed} isPending={isPending}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
