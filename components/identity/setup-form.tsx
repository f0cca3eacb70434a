'use client';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/contract/errors';
import { limits } from '@/contract/limits';
import { FormError } from './form-error';
import { PasswordField } from './password-field';
import { SecretForm } from './secret-form';

type SetupFormProps = {
  onSubmit: (account: { name: string; email: string; password: string }) => void;
  isPending?: boolean;
  error?: string;
  fieldErrors?: readonly FieldError[];
};

/** The first account of an instance; it is an administrator's. */
export function SetupForm({ onSubmit, isPending = false, error, fieldErrors }: SetupFormProps) {
  return (
    <SecretForm
      onSubmit={(form) =>
        onSubmit({
          name: String(form.get('name')),
          email: String(form.get('email')),
          password: String(form.get('password')),
        })
      }
    >
      <FormError message={error} />
      <Field label="Name" path="name" errors={fieldErrors}>
        <TextField
          size="large"
          name="name"
          autoComplete="name"
          maxLength={limits.nameLength}
          autoFocus
          required
        />
      </Field>
      <Field label="Email" path="email" errors={fieldErrors}>
        <TextField
          size="large"
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          required
        />
      </Field>
      <Field
        label="Password"
        hint={`At least ${limits.passwordMinLength} characters.`}
        path="password"
        errors={fieldErrors}
      >
        <PasswordField
          size="large"
          name="password"
          autoComplete="new-password"
          minLength={limits.passwordMinLength}
          maxLength={limits.passwordMaxLength}
          required
        />
      </Field>
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={isPending}>
        Create account
      </Button>
    </SecretForm>
  );
}
