import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projectInvites, projects } from '../../db/schema/projects';
import { users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { type Reader, read } from '../platform/database';
import { appOrigin } from '../platform/request-context';
import { notFound, requireAccess } from './access';
import { insertMember } from './members';

const validForMs = 7 * 24 * 60 * 60 * 1_000;

export async function createInvite(
  actor: Actor,
  { projectId, role, email }: CommandInput<'createInvite'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createInvite'>> {
  const { project } = await requireAccess(unit.tx, actor, projectId, 'member.manage');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(unit.now.getTime() + validForMs);
  const id = unit.newId();
  await unit.tx.insert(projectInvites).values({
    id,
    projectId,
    role,
    email: email ?? null,
    tokenHash: hashToken(token),
    invitedBy: actor.userId,
    expiresAt,
  });
  await recordAudit(unit.tx, {
    action: 'inviteCreated',
    actorId: actor.userId,
    target: { kind: 'project', id: projectId, name: project.name },
    details: { role, ...(email && { email }) },
  });
  return {
    invite: { id, role, email: email ?? null, token, expiresAt: expiresAt.toISOString() },
    url: `${appOrigin()}/invite/${token}`,
  };
}

export async function acceptInvite(
  actor: Actor,
  { token }: CommandInput<'acceptInvite'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'acceptInvite'>> {
  const { invite } = await requireOpenInvite(unit.tx, token);
  const [person] = await unit.tx.select().from(users).where(eq(users.id, actor.userId));
  if (!person) throw notFound('user');
  if (invite.email !== null && invite.email !== person.email.toLowerCase()) {
    throw new AppError('forbidden', 'This invite is for somebody else');
  }
  const accepted = await unit.tx
    .update(projectInvites)
    .set({ acceptedAt: unit.now })
    .where(and(eq(projectInvites.id, invite.id), isNull(projectInvites.acceptedAt)))
    .returning({ id: projectInvites.id });
  if (accepted.length === 0) throw usedUp();
  const joined = await insertMember(unit, invite.projectId, person, invite.role);
  await recordAudit(unit.tx, {
    action: 'inviteAccepted',
    actorId: actor.userId,
    target: { kind: 'project', id: invite.projectId, name: joined.project.name },
    details: { role: invite.role },
  });
  return { project: joined.project };
}

export function getInvite(
  _actor: Actor,
  { token }: QueryInput<'getInvite'>,
): Promise<QueryOutput<'getInvite'>> {
  return read(async (reader) => {
    const { invite, project } = await requireOpenInvite(reader, token);
    const [inviter] = await reader
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, invite.invitedBy));
    return { projectName: project.name, role: invite.role, invitedBy: inviter?.name ?? '' };
  });
}

async function requireOpenInvite(reader: Reader, token: string) {
  const [found] = await reader
    .select({ invite: projectInvites, project: projects })
    .from(projectInvites)
    .innerJoin(projects, eq(projects.id, projectInvites.projectId))
    .where(eq(projectInvites.tokenHash, hashToken(token)));
  if (!found) throw notFound('invite');
  if (found.invite.acceptedAt || found.invite.expiresAt < new Date() || found.project.archivedAt) {
    throw usedUp();
  }
  return found;
}

function usedUp(): AppError {
  return new AppError('gone', 'This invite was used or has expired');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
