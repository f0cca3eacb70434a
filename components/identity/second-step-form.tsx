'use client';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/contract/errors';
import { FormError } from './form-error';
import { SecretForm } from './secret-form';

type SecondStepFormProps = {
  onSubmit: (code: string) => void;
  /** Goes back to the password, for somebody else or another account. */
  onStartOver: () => void;
  isPending: boolean;
  error?: string | undefined;
  fieldErrors?: readonly FieldError[] | undefined;
};

/** Asks for the code of two-step sign-in, after the password. */
export function SecondStepForm({
  onSubmit,
  onStartOver,
  isPending,
  error,
  fieldErrors,
}: SecondStepFormProps) {
  return (
    <SecretForm onSubmit={(form) => onSubmit(String(form.get('code')))}>
      <FormError message={error} />
      <Field
        label="Code"
        hint="From your authenticator app, or one of your recovery codes."
        path="code"
        errors={fieldErrors}
      >
        <TextField
          size="large"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus
          required
        />
      </Field>
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={isPending}>
        Continue
      </Button>
      <Button variant="ghost" isFullWidth onClick={onStartOver}>
        Start over
      </Button>
    </SecretForm>
  );
}
