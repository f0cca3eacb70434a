import type { Metadata } from 'next';
import { UnsubscribeScreen } from '@/components/identity/unsubscribe-screen';
import { DeadEnd } from '@/components/shell/dead-end';
import { LinkButton } from '@/components/ui/link-button';
import { findSubscription } from '@/server/mail/unsubscribe';
import { mailTopics } from '@/server/mail/wording';

export const metadata: Metadata = { title: 'Stop e-mails', referrer: 'no-referrer' };

type UnsubscribePageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const { token } = await searchParams;
  const subscription = typeof token === 'string' ? await findSubscription(token) : null;
  if (typeof token !== 'string' || !subscription) {
    return (
      <DeadEnd
        title="This link does not work"
        actions={
          <LinkButton href="/settings" variant="primary">
            Open settings
          </LinkButton>
        }
      >
        The settings hold every choice about e-mails.
      </DeadEnd>
    );
  }
  const { email, type } = subscription;
  return <UnsubscribeScreen token={token} topic={mailTopics[type]} email={email} />;
}
