'use client';

import { PasswordField } from '@/components/identity/password-field';
import { Field } from '@/components/ui/field';
import type { FieldError } from '@/contract/errors';

type OwnPasswordFieldProps = { email: string; errors?: readonly FieldError[] | undefined };

/** Asks once more for the password, before something that an unlocked screen must not be enough for. */
export function OwnPasswordField({ email, errors }: OwnPasswordFieldProps) {
  return (
    <>
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Your password" path="password" errors={errors}>
        <PasswordField name="password" autoComplete="current-password" autoFocus required />
      </Field>
    </>
  );
}
