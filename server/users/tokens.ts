import { and, count, eq, isNull } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import type { ApiToken } from '../../contract/users';
import { apiTokens } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import { newApiToken } from '../identity/api-token';
import type { UnitOfWork } from '../log/unit-of-work';
import { presentToken } from './present';

/** The secret is in this answer and nowhere else: only its hash is kept. */
export async function createToken(
  actor: Actor,
  { name, expiresAt }: CommandInput<'createToken'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createToken'>> {
  const expiry = expiresAt === undefined ? null : new Date(expiresAt);
  if (expiry !== null && expiry <= unit.now) {
    throw new AppError('validation', 'The request is not valid', {
      fields: [{ path: 'expiresAt', message: 'must be in the future' }],
    });
  }
  await assertRoomForToken(unit, actor.userId);
  const { secret, secretHash } = newApiToken();
  const [row] = await unit.tx
    .insert(apiTokens)
    .values({
      id: unit.newId(),
      userId: actor.userId,
      name,
      secretHash,
      createdAt: unit.now,
      expiresAt: expiry,
    })
    .returning();
  const token = presentToken(row as typeof apiTokens.$inferSelect);
  await recordAudit(unit.tx, { action: 'tokenCreated', actorId: actor.userId, target: auditTarget(token) });
  return { token, secret };
}

export async function revokeToken(
  actor: Actor,
  { tokenId }: CommandInput<'revokeToken'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'revokeToken'>> {
  const [row] = await unit.tx
    .update(apiTokens)
    .set({ revokedAt: unit.now })
    .where(and(eq(apiTokens.id, tokenId), livingTokensOf(actor.userId)))
    .returning();
  if (!row) throw new AppError('not_found', 'There is no such token');
  unit.announce({
    kind: 'sessionsRevoked',
    userId: actor.userId,
    sessionIds: [tokenId],
    reason: 'signedOut',
  });
  const token = presentToken(row);
  await recordAudit(unit.tx, { action: 'tokenRevoked', actorId: actor.userId, target: auditTarget(token) });
  return { token };
}

function auditTarget({ id, name }: ApiToken) {
  return { kind: 'token', id, name } as const;
}

/** Tokens that were not revoked; expired ones are listed, so that people see why a script has stopped. */
export function livingTokensOf(userId: string) {
  return and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt));
}

async function assertRoomForToken(unit: UnitOfWork, userId: string): Promise<void> {
  const [{ tokens } = { tokens: 0 }] = await unit.tx
    .select({ tokens: count() })
    .from(apiTokens)
    .where(livingTokensOf(userId));
  if (tokens >= limits.tokensPerUser) {
    throw new AppError(
      'rule_limit_reached',
      `A person has at most ${limits.tokensPerUser} tokens; revoke one first`,
    );
  }
}
