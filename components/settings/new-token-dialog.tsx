'use client';

import { Dialog } from '@/components/ui/dialog';
import { NewTokenForm } from './new-token-form';

type NewTokenDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCreated: () => void;
};

export function NewTokenDialog({ isOpen, onOpenChange, onCreated }: NewTokenDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="New API token">
      <NewTokenForm onCreated={onCreated} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
