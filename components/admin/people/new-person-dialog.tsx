'use client';

import { Dialog } from '@/components/ui/dialog';
import { NewPersonForm } from './new-person-form';

type NewPersonDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCreated: () => void;
};

export function NewPersonDialog({ isOpen, onOpenChange, onCreated }: NewPersonDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="New person">
      <NewPersonForm onCreated={onCreated} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
