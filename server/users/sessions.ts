import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { SessionRevocationReason } from '../../contract/socket';
import { sessions, users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import { issueSocketToken } from '../identity/socket-token';
import { commit } from '../log/commit';
import type { UnitOfWork } from '../log/unit-of-work';
import { presentSession } from './present';

export async function revokeSession(
  actor: Actor,
  { sessionId }: CommandInput<'revokeSession'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'revokeSession'>> {
  const [session] = await revokeSessions(unit, actor.userId, { only: sessionId, reason: 'signedOut' });
  if (!session) throw new AppError('not_found', 'There is no such session');
  await recordAudit(unit.tx, {
    action: 'sessionRevoked',
    actorId: actor.userId,
    target: { kind: 'session', id: session.id, name: session.userAgent },
  });
  return { session: presentSession(session, actor) };
}

export async function revokeOtherSessions(
  actor: Actor,
  _input: CommandInput<'revokeOtherSessions'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'revokeOtherSessions'>> {
  const revoked = await revokeSessions(unit, actor.userId, { butThatOf: actor, reason: 'signedOut' });
  const details = { sessions: String(revoked.length) };
  await recordAudit(unit.tx, { action: 'otherSessionsRevoked', actorId: actor.userId, details });
  return { revoked: revoked.length };
}

export async function createSocketToken(actor: Actor): Promise<CommandOutput<'createSocketToken'>> {
  return issueSocketToken(actor);
}

/** Ends a session from the sign-in routes of next-auth, which are no commands. */
export async function endSession(userId: string, sessionId: string): Promise<void> {
  await commit({
    name: 'signOut',
    userId,
    mutation: null,
    async work(unit) {
      const ended = await revokeSessions(unit, userId, { only: sessionId, reason: 'signedOut' });
      if (ended.length > 0) await recordAudit(unit.tx, { action: 'signedOut', actorId: userId });
    },
  });
}

type Selection = {
  only?: string;
  /** Spares the session that the actor is using. */
  butThatOf?: Actor;
  reason: SessionRevocationReason;
};

/** Ends living sessions of a person, all unless narrowed down, and tells the sockets that stand on them. */
export async function revokeSessions(unit: UnitOfWork, userId: string, selection: Selection) {
  const { only, butThatOf, reason } = selection;
  const spared = butThatOf?.credential.kind === 'session' ? butThatOf.credential.sessionId : undefined;
  const revoked = await unit.tx
    .update(sessions)
    .set({ revokedAt: unit.now })
    .where(
      and(
        livingSessionsOf(userId, unit.now),
        only === undefined ? undefined : eq(sessions.id, only),
        spared === undefined ? undefined : ne(sessions.id, spared),
      ),
    )
    .returning();
  const sessionIds = revoked.map(({ id }) => id);
  if (sessionIds.length > 0) unit.announce({ kind: 'sessionsRevoked', userId, sessionIds, reason });
  return revoked;
}

/** Ends every session, by the rows and by the version that their cookies carry, and cuts every socket. */
export async function signOutEverywhere(
  unit: UnitOfWork,
  userId: string,
  reason: SessionRevocationReason,
): Promise<void> {
  await unit.tx
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
  await unit.tx.update(sessions).set({ revokedAt: unit.now }).where(livingSessionsOf(userId, unit.now));
  unit.announce({ kind: 'sessionsRevoked', userId, reason });
}

export function livingSessionsOf(userId: string, now: Date) {
  return and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
}
