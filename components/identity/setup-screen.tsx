'use client';

import { sendCommand } from '@/client/http/api';
import { signIn } from '@/client/http/auth';
import { useRequest } from '@/client/react/use-request';
import { SetupForm } from './setup-form';

/** Makes the first account and signs in with it. */
export function SetupScreen({ token }: { token: string }) {
  const { isPending, error, fieldErrors, run } = useRequest();
  return (
    <SetupForm
      onSubmit={(account) =>
        void run(async () => {
          await sendCommand<'setUp'>('POST', '/api/setup', { token, ...account });
          await signIn('credentials', { email: account.email, password: account.password });
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
