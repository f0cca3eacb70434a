import { eq } from 'drizzle-orm';
import { settings, users } from '../../db/schema/users';
import { type Reader, read, type Transaction, transaction } from '../platform/database';
import { hashSecret, newSecret } from '../platform/secret';

/** The token is kept as it is, not hashed: every node logs the link at each start until it was used. */
const tokenKey = 'setUpToken';

/**
 * The link with which the first admin is made, for the log; null once there is a user. The first node to
 * ask makes the token, all others find it.
 */
export async function setUpLink(origin: string): Promise<string | null> {
  const token = await transaction(async (tx) => {
    if (await hasUsers(tx)) return null;
    await tx.insert(settings).values({ key: tokenKey, value: newSecret() }).onConflictDoNothing();
    return findToken(tx);
  });
  return token === null ? null : `${origin}/setup?token=${token}`;
}

/** Whether there is anybody who can sign in. */
export function isSetUp(): Promise<boolean> {
  return read(hasUsers);
}

/** Whether a set-up token can still be used. */
export function isOpenSetUpToken(token: string): Promise<boolean> {
  return read(async (reader) => isSame(await findToken(reader), token) && !(await hasUsers(reader)));
}

/**
 * Uses the set-up token up; whether it was right, and in time. Its row is locked before anybody looks
 * for users, so of two people with the link only one becomes the first admin.
 */
export async function consumeSetUpToken(tx: Transaction, token: string): Promise<boolean> {
  const [row] = await tx.select().from(settings).where(eq(settings.key, tokenKey)).for('update');
  if (!isSame(row?.value ?? null, token) || (await hasUsers(tx))) return false;
  await tx.delete(settings).where(eq(settings.key, tokenKey));
  return true;
}

async function findToken(reader: Reader): Promise<string | null> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, tokenKey));
  return row?.value ?? null;
}

async function hasUsers(reader: Reader): Promise<boolean> {
  return (await reader.select({ id: users.id }).from(users).limit(1)).length > 0;
}

/** Compared by hash, so that the time it takes says nothing about the token. */
function isSame(expected: string | null, given: string): boolean {
  return expected !== null && hashSecret(expected) === hashSecret(given);
}
