'use client';

import { Dialog } from '@/components/ui/dialog';
import type { FieldError } from '@/contract/errors';
import { type NewProject, NewProjectForm } from './new-project-form';

type NewProjectDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  takenKeys: readonly string[];
  onCreate: (project: NewProject) => void;
  isPending?: boolean;
  error?: string;
  fieldErrors?: readonly FieldError[];
};

export function NewProjectDialog({ isOpen, onOpenChange, ...form }: NewProjectDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="New project">
      <NewProjectForm {...form} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}
