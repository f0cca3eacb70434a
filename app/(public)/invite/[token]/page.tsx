import type { Metadata } from 'next';
import { AcceptInvite } from '@/components/identity/accept-invite';
import { IdentityFrame } from '@/components/identity/identity-frame';
import { DeadEnd } from '@/components/shell/dead-end';
import { LinkButton } from '@/components/ui/link-button';
import { AppError } from '@/contract/errors';
import { executeQuery } from '@/server/commands/query';
import { requirePageActor } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

type InvitePageProps = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const actor = await requirePageActor();
  const invite = await executeQuery(actor, 'getInvite', { token }).catch(orNull);
  if (!invite) {
    return (
      <DeadEnd
        title="This invitation does not work"
        actions={
          <LinkButton href="/projects" variant="primary">
            All projects
          </LinkButton>
        }
      >
        It was used already, or has expired. Ask whoever sent it for a new one.
      </DeadEnd>
    );
  }
  const { projectName, role, invitedBy } = invite;
  return (
    <IdentityFrame
      title={`Join ${projectName}`}
      intro={`${invitedBy} invites you, ${actor.name}, to this project as ${articleFor(role)} ${role}.`}
    >
      <AcceptInvite token={token} projectName={projectName} />
    </IdentityFrame>
  );
}

/** An invite that is used, expired or made up; other failures are the error page's. */
function orNull(error: unknown): null {
  if (error instanceof AppError && error.status < 500) return null;
  throw error;
}

function articleFor(role: string): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a';
}
