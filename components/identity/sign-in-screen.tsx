'use client';

import { useState } from 'react';
import { signIn, startOidcSignIn } from '@/client/http/auth';
import { useRequest } from '@/client/react/use-request';
import { AppError } from '@/contract/errors';
import type { DemoPerson } from './demo-people';
import { OidcButton } from './oidc-button';
import { SecondStepForm } from './second-step-form';
import { isSecondStepRequired } from './second-step-required';
import { SignInForm } from './sign-in-form';

type SignInScreenProps = {
  /** A path of this app. */
  goTo: string;
  /** In the demo, with the key by which each is signed in. */
  demoPeople: readonly (DemoPerson & { person: string })[];
  /** The provider that one can sign in with instead of a password. */
  oidc: { name: string } | null;
  /** Why a sign-in elsewhere, or without scripts, led back here. */
  initialError?: string;
};

export function SignInScreen({ goTo, demoPeople, oidc, initialError }: SignInScreenProps) {
  const { isPending, error, fieldErrors, run } = useRequest();
  const [hasTried, setHasTried] = useState(false);
  const [isHalfWay, setIsHalfWay] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [continuingAs, setContinuingAs] = useState<string>();

  const enter = (provider: 'credentials' | 'demo', fields: Record<string, string>) => {
    setHasTried(true);
    setIsLeaving(false);
    return run(async () => {
      try {
        await signIn(provider, fields);
      } catch (failure) {
        if (isSecondStepRequired(failure)) {
          setIsHalfWay(true);
          return 'stay';
        }
        if (failure instanceof AppError && failure.code === 'unauthenticated') setIsHalfWay(false);
        throw failure;
      }
      // A whole page load: nothing of whoever was signed in before stays in memory.
      window.location.assign(goTo);
      return 'leave';
    });
  };

  const leaveForProvider = () => {
    setHasTried(true);
    setIsLeaving(true);
    return run(async () => {
      window.location.assign(await startOidcSignIn(goTo));
      return 'leave';
    });
  };

  if (isHalfWay) {
    return (
      <SecondStepForm
        onSubmit={(code) => void enter('credentials', { code })}
        onStartOver={() => setIsHalfWay(false)}
        isPending={isPending}
        error={error}
        fieldErrors={fieldErrors}
      />
    );
  }
  return (
    <SignInForm
      onSubmit={(credentials) => void enter('credentials', credentials)}
      isPending={isPending && continuingAs === undefined && !isLeaving}
      error={hasTried ? error : initialError}
      demoPeople={demoPeople}
      otherWay={
        oidc && (
          <OidcButton
            name={oidc.name}
            isPending={isPending && isLeaving}
            onContinue={() => void leaveForProvider()}
          />
        )
      }
      onContinueAs={({ id }) => {
        const person = demoPeople.find((candidate) => candidate.id === id)?.person ?? '';
        setContinuingAs(id);
        void enter('demo', { person }).finally(() => setContinuingAs(undefined));
      }}
      continuingAs={continuingAs}
    />
  );
}
