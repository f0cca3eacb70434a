import type { ApiToken, Session, User, UserAccount } from '../../contract/users';
import type { apiTokens, sessions, users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';

type UserRow = typeof users.$inferSelect;
type TokenRow = typeof apiTokens.$inferSelect;
type SessionRow = typeof sessions.$inferSelect;

export function presentUser({ id, name, email, role }: UserRow): User {
  return { id, name, email, role };
}

export function presentAccount(row: UserRow): UserAccount {
  return {
    ...presentUser(row),
    createdAt: row.createdAt.toISOString(),
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    twoStep: row.totpConfirmedAt !== null,
  };
}

export function presentToken(row: TokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

export function presentSession(row: SessionRow, { credential }: Actor): Session {
  return {
    id: row.id,
    current: credential.kind === 'session' && credential.sessionId === row.id,
    userAgent: row.userAgent,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}
