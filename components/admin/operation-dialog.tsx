'use client';

import { useRequest } from '@/client/react/use-request';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast-queue';
import type { Operation } from './operation';

type OperationDialogProps = {
  /** What is asked about; null while nothing is. */
  operation: Operation | null;
  onClose: () => void;
  /** Told after it was done, for pages that are not live. */
  onDone?: () => void;
};

/** Asks before an operation, does it, and says how it went; a refusal stays until it is read. */
export function OperationDialog({ operation, onClose, onDone }: OperationDialogProps) {
  const { isPending, error, run } = useRequest();
  if (!operation) return null;
  const confirm = () =>
    run(async () => {
      await operation.run();
      showToast({ message: operation.done });
      onDone?.();
      onClose();
      return 'stay';
    });
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={operation.title}
      confirmLabel={operation.confirmLabel}
      isPending={isPending}
      onConfirm={() => void confirm()}
    >
      {operation.consequence}
      {error && <span className="mt-8 block text-danger">{error}.</span>}
    </ConfirmDialog>
  );
}
