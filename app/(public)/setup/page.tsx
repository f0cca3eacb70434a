import type { Metadata } from 'next';
import { IdentityFrame } from '@/components/identity/identity-frame';
import { SetupScreen } from '@/components/identity/setup-screen';
import { DeadEnd } from '@/components/shell/dead-end';
import { LinkButton } from '@/components/ui/link-button';
import { isOpenSetUpToken } from '@/server/users/set-up-link';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await isOpenSetUpToken(token))) {
    return (
      <DeadEnd
        title="This link does not work"
        actions={
          <LinkButton href="/sign-in" variant="primary">
            Sign in
          </LinkButton>
        }
      >
        It was used already, or is not complete. While nobody has an account, the log of the server holds the
        right one, after the words “Set up”.
      </DeadEnd>
    );
  }
  return (
    <IdentityFrame title="Set up Lockstep" intro="Make the first account. It will be an administrator’s.">
      <SetupScreen token={token} />
    </IdentityFrame>
  );
}
