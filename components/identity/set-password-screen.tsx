'use client';

import { sendCommand } from '@/client/http/api';
import { signIn } from '@/client/http/auth';
import { useRequest } from '@/client/react/use-request';
import { SetPasswordForm } from './set-password-form';

/** Chooses the password with a link's token and signs in with it. */
export function SetPasswordScreen({ token, email }: { token: string; email: string }) {
  const { isPending, error, fieldErrors, run } = useRequest();
  return (
    <SetPasswordForm
      onSubmit={(password) =>
        void run(async () => {
          await sendCommand<'setPassword'>('POST', '/api/set-password', { token, password });
          await signIn('credentials', { email, password });
          window.location.assign('/projects');
          return 'leave';
        })
      }
      isPending={isPending}
      error={error}
      fieldErrors={fieldErrors}
    />
  );
}
