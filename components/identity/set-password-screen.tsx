'use client';

import { sendCommand } from '@/client/http/api';
import { signIn } from '@/client/http/auth';
import { useRequest } from '@/client/react/use-request';
import { isSecondStepRequired } from './second-step-required';
import { SetPasswordForm } from './set-password-form';

/** Chooses the password with a link's token and signs in with it. */
export function SetPasswordScreen({ token, email }: { token: string; email: string }) {
  const { isPending, error, fieldErrors, run } = useRequest();
  return (
    <SetPasswordForm
      onSubmit={(password) =>
        void run(async () => {
          await sendCommand<'setPassword'>('POST', '/api/set-password', { token, password });
          const isIn = await signIn('credentials', { email, password }).then(
            () => true,
            (failure: unknown) => {
              if (isSecondStepRequired(failure)) return false;
              throw failure;
            },
          );
          // The password is chosen; the code is asked where people sign in.
          window.location.assign(isIn ? '/projects' : '/sign-in');
          return 'leave';
        })
      }
      isPending={isPending}
      error={error}
      fieldErrors={fieldErrors}
    />
  );
}
