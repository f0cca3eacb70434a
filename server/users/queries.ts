import { and, asc, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { User } from '../../contract/users';
import { apiTokens, sessions, users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { sessionRevoked } from '../identity/refusals';
import { now } from '../platform/clock';
import { type Reader, read } from '../platform/database';
import { decodeIdCursor, toPage } from '../platform/paging';
import { presentAccount, presentSession, presentToken, presentUser } from './present';
import { livingSessionsOf } from './sessions';
import { livingTokensOf } from './tokens';

export async function getMe(actor: Actor): Promise<QueryOutput<'getMe'>> {
  return { user: await read((reader) => selectUser(reader, actor.userId)) };
}

/** A person as they see themselves; their session ends when their account is gone. */
export async function selectUser(reader: Reader, userId: string): Promise<User> {
  const [row] = await reader.select().from(users).where(eq(users.id, userId));
  if (!row) throw sessionRevoked();
  return presentUser(row);
}

/** Whether there is a password to change; demo people have none. */
export async function hasPassword({ userId }: Actor): Promise<boolean> {
  const withPassword = and(eq(users.id, userId), isNotNull(users.passwordHash));
  return (await read((reader) => reader.$count(users, withPassword))) > 0;
}

export function listDirectory(): Promise<QueryOutput<'listDirectory'>> {
  return read(async (reader) => ({
    items: await reader
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(isNull(users.deactivatedAt))
      .orderBy(asc(users.name), asc(users.id)),
  }));
}

export function listTokens(actor: Actor): Promise<QueryOutput<'listTokens'>> {
  return read(async (reader) => {
    const rows = await reader
      .select()
      .from(apiTokens)
      .where(livingTokensOf(actor.userId))
      .orderBy(desc(apiTokens.id));
    return { items: rows.map(presentToken) };
  });
}

export function listSessions(actor: Actor): Promise<QueryOutput<'listSessions'>> {
  return read(async (reader) => {
    const rows = await reader
      .select()
      .from(sessions)
      .where(livingSessionsOf(actor.userId, now()))
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
    return { items: rows.map((row) => presentSession(row, actor)) };
  });
}

export function listUsers(
  _actor: Actor,
  { cursor, limit = limits.pageSize }: QueryInput<'listUsers'>,
): Promise<QueryOutput<'listUsers'>> {
  return read(async (reader) => {
    const rows = await reader
      .select()
      .from(users)
      .where(cursor === undefined ? undefined : gt(users.id, decodeIdCursor(cursor)))
      .orderBy(asc(users.id))
      .limit(limit + 1);
    return toPage(rows.map(presentAccount), limit, (account) => account.id);
  });
}
