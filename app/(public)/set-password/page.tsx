import type { Metadata } from 'next';
import { IdentityFrame } from '@/components/identity/identity-frame';
import { SetPasswordScreen } from '@/components/identity/set-password-screen';
import { DeadEnd } from '@/components/shell/dead-end';
import { LinkButton } from '@/components/ui/link-button';
import { findPasswordLink } from '@/server/users/password-links';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

type SetPasswordPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetPasswordPage({ searchParams }: SetPasswordPageProps) {
  const { token } = await searchParams;
  const person = typeof token === 'string' ? await findPasswordLink(token) : null;
  if (typeof token !== 'string' || !person) {
    return (
      <DeadEnd
        title="This link does not work"
        actions={
          <LinkButton href="/sign-in" variant="primary">
            Sign in
          </LinkButton>
        }
      >
        It was used already, or is older than a week. An administrator can make a new one.
      </DeadEnd>
    );
  }
  return (
    <IdentityFrame title={`Welcome, ${person.name}`} intro={`Choose a password for ${person.email}.`}>
      <SetPasswordScreen token={token} email={person.email} />
    </IdentityFrame>
  );
}
