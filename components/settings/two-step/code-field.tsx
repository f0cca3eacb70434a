'use client';

import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/contract/errors';

type CodeFieldProps = {
  hint: string;
  errors?: readonly FieldError[] | undefined;
  autoFocus?: boolean;
};

/** The code of an authenticator app, in a form. */
export function CodeField({ hint, errors, autoFocus }: CodeFieldProps) {
  return (
    <Field label="Code" hint={hint} path="code" errors={errors}>
      <TextField
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        autoFocus={autoFocus}
        required
      />
    </Field>
  );
}
