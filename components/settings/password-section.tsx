'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { showToast } from '@/components/ui/toast-queue';
import { limits } from '@/contract/limits';
import { SettingsSection } from './settings-section';

export function PasswordSection({ email }: { email: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { isPending, error, fieldErrors, run } = useRequest();

  const change = (fields: FormData) =>
    run(async () => {
      await sendCommand<'changePassword'>('POST', '/api/me/password', Object.fromEntries(fields));
      form.current?.reset();
      showToast({ message: 'Your password is changed. Every other session is signed out.' });
      router.refresh();
      return 'stay';
    });

  return (
    <SettingsSection title="Password" intro="Changing it signs out every other session of yours.">
      <form
        ref={form}
        method="post"
        className="flex max-w-form flex-col gap-16"
        onSubmit={(event) => {
          event.preventDefault();
          void change(new FormData(event.currentTarget));
        }}
      >
        <FormError message={error} />
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field label="Current password" path="currentPassword" errors={fieldErrors}>
          <PasswordField name="currentPassword" autoComplete="current-password" required />
        </Field>
        <Field
          label="New password"
          hint={`At least ${limits.passwordMinLength} characters.`}
          path="password"
          errors={fieldErrors}
        >
          <PasswordField
            name="password"
            autoComplete="new-password"
            minLength={limits.passwordMinLength}
            maxLength={limits.passwordMaxLength}
            required
          />
        </Field>
        <div>
          <Button type="submit" isPending={isPending}>
            Change password
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}
