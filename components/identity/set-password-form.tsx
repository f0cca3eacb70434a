'use client';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { FieldError } from '@/contract/errors';
import { limits } from '@/contract/limits';
import { FormError } from './form-error';
import { PasswordField } from './password-field';
import { SecretForm } from './secret-form';

type SetPasswordFormProps = {
  onSubmit: (password: string) => void;
  isPending?: boolean;
  error?: string;
  fieldErrors?: readonly FieldError[];
};

/** Where the link from an administrator leads. */
export function SetPasswordForm({ onSubmit, isPending = false, error, fieldErrors }: SetPasswordFormProps) {
  return (
    <SecretForm onSubmit={(form) => onSubmit(String(form.get('password')))}>
      <FormError message={error} />
      <Field
        label="New password"
        hint={`At least ${limits.passwordMinLength} characters. You are signed out everywhere else.`}
        path="password"
        errors={fieldErrors}
      >
        <PasswordField
          size="large"
          name="password"
          autoComplete="new-password"
          minLength={limits.passwordMinLength}
          maxLength={limits.passwordMaxLength}
          autoFocus
          required
        />
      </Field>
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={isPending}>
        Save password
      </Button>
    </SecretForm>
  );
}
