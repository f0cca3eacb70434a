'use client';

import type { ReactNode } from 'react';
import { FormError } from '@/components/identity/form-error';
import { SecretForm } from '@/components/identity/secret-form';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';

type TwoStepFormProps = {
  submitLabel: string;
  isDanger?: boolean;
  isPending: boolean;
  error?: string | undefined;
  onSubmit: (fields: Record<string, string>) => void;
  onCancel: () => void;
  children: ReactNode;
};

/** One step of a dialog about two-step sign-in: its fields, and how it goes on. */
export function TwoStepForm(props: TwoStepFormProps) {
  const { submitLabel, isDanger = false, isPending, error, onSubmit, onCancel, children } = props;
  return (
    <SecretForm onSubmit={(form) => onSubmit(Object.fromEntries(form) as Record<string, string>)}>
      <FormError message={error} />
      {children}
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isPending={isPending}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </SecretForm>
  );
}
