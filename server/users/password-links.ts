import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import { passwordLinks, users } from '../../db/schema/users';
import type { UnitOfWork } from '../log/unit-of-work';
import { now } from '../platform/clock';
import { type Reader, read } from '../platform/database';
import { appOrigin } from '../platform/request-context';
import { hashSecret, newSecret } from '../platform/secret';

const validForMs = 7 * 24 * 60 * 60 * 1_000;

/** A one-time link with which a person chooses their password. */
export async function newPasswordLink(unit: UnitOfWork, userId: string): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(unit.now.getTime() + validForMs);
  await unit.tx.insert(passwordLinks).values({ tokenHash: hashSecret(token), userId, expiresAt });
  return `${appOrigin()}/set-password?token=${token}`;
}

/** Whose link this is, for the page that it opens; null if it cannot be used. */
export async function findPasswordLink(token: string): Promise<{ name: string; email: string } | null> {
  const found = await read((reader) => selectLink(reader, token));
  return found && isOpen(found) ? { name: found.user.name, email: found.user.email } : null;
}

/** Uses a link up, along with every other one of the same person. Of two uses at once, one succeeds. */
export async function consumePasswordLink(unit: UnitOfWork, token: string): Promise<string> {
  const found = await selectLink(unit.tx, token);
  if (!found) throw new AppError('not_found', 'There is no such link');
  const { id } = found.user;
  const used = await unit.tx
    .update(passwordLinks)
    .set({ usedAt: unit.now })
    .where(and(eq(passwordLinks.userId, id), isNull(passwordLinks.usedAt)))
    .returning();
  if (!isOpen(found) || used.length === 0) throw new AppError('gone', 'This link was used or has expired');
  return id;
}

async function selectLink(reader: Reader, token: string) {
  const [found] = await reader
    .select({ link: passwordLinks, user: users })
    .from(passwordLinks)
    .innerJoin(users, eq(users.id, passwordLinks.userId))
    .where(eq(passwordLinks.tokenHash, hashSecret(token)));
  return found ?? null;
}

function isOpen({ link, user }: NonNullable<Awaited<ReturnType<typeof selectLink>>>): boolean {
  return link.usedAt === null && link.expiresAt > now() && user.deactivatedAt === null;
}
