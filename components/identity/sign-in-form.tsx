'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import { DemoPeople, type DemoPerson } from './demo-people';
import { FormError } from './form-error';
import { PasswordField } from './password-field';
import { SecretForm } from './secret-form';

type SignInFormProps = {
  onSubmit: (credentials: { email: string; password: string }) => void;
  isPending?: boolean;
  error?: string;
  /** A way in without a password, shown above. */
  otherWay?: ReactNode;
  /** In the demo default: the people one can be with one click. */
  demoPeople?: readonly DemoPerson[];
  onContinueAs?: (person: DemoPerson) => void;
  /** Who was clicked and is being signed in. */
  continuingAs?: string;
};

export function SignInForm({
  onSubmit,
  isPending = false,
  error,
  otherWay,
  demoPeople = [],
  onContinueAs,
  continuingAs,
}: SignInFormProps) {
  const isDemo = demoPeople.length > 0 && onContinueAs !== undefined;
  return (
    <div className="flex flex-col gap-24">
      <FormError message={error} />
      {isDemo && <DemoPeople people={demoPeople} onContinueAs={onContinueAs} continuingAs={continuingAs} />}
      {otherWay}
      {(isDemo || otherWay) && (
        <div className="flex items-center gap-12 text-ink-3 text-meta">
          <span className="h-px flex-1 bg-line" />
          or with a password
          <span className="h-px flex-1 bg-line" />
        </div>
      )}
      <SecretForm
        onSubmit={(form) =>
          onSubmit({ email: String(form.get('email')), password: String(form.get('password')) })
        }
      >
        <Field label="Email">
          <TextField
            size="large"
            type="email"
            name="email"
            autoComplete="username"
            autoFocus={!isDemo}
            autoCapitalize="none"
            required
          />
        </Field>
        <Field label="Password">
          <PasswordField size="large" name="password" autoComplete="current-password" required />
        </Field>
        <Button
          type="submit"
          variant={isDemo ? 'secondary' : 'primary'}
          size="large"
          isFullWidth
          isPending={isPending}
        >
          Sign in
        </Button>
      </SecretForm>
    </div>
  );
}
