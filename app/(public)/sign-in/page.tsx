import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { IdentityFrame } from '@/components/identity/identity-frame';
import { signInProblem } from '@/components/identity/sign-in-problem';
import { SignInScreen } from '@/components/identity/sign-in-screen';
import { findPageActor } from '@/server/http/page-actor';
import { offeredDemoPeople } from '@/server/identity/demo-access';
import { offeredOidc } from '@/server/identity/oidc';
import { ownPath, requestOrigin } from '@/server/identity/origin';
import { isSetUp } from '@/server/users/set-up-link';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const requestHeaders = Object.fromEntries(await headers());
  const goTo = ownPath(callbackUrl, requestOrigin(requestHeaders)) ?? '/projects';
  if (await findPageActor()) redirect(goTo);
  return (
    <IdentityFrame
      title="Sign in"
      intro={
        (await isSetUp())
          ? undefined
          : 'Nobody has an account yet: the log of the server holds a link to make the first one.'
      }
    >
      <SignInScreen
        goTo={goTo}
        demoPeople={offeredDemoPeople(requestHeaders)}
        oidc={offeredOidc()}
        initialError={signInProblem(error)}
      />
    </IdentityFrame>
  );
}
