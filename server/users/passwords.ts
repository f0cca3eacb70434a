import { eq } from 'drizzle-orm';
import type { CommandInput, CommandName, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { User } from '../../contract/users';
import { users } from '../../db/schema/users';
import { recordAudit, recordRefusal } from '../audit/record';
import type { Actor } from '../identity/actor';
import { hashPassword, verifyPassword } from '../identity/password';
import type { UnitOfWork } from '../log/unit-of-work';
import { consumePasswordLink } from './password-links';
import { presentUser } from './present';
import { revokeSessions, signOutEverywhere } from './sessions';

export async function setPassword(
  _actor: null,
  { token, password }: CommandInput<'setPassword'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'setPassword'>> {
  const userId = await consumePasswordLink(unit, token);
  const user = await storePassword(unit, userId, password);
  await signOutEverywhere(unit, userId, 'passwordChanged');
  await recordAudit(unit.tx, { action: 'passwordSet', actorId: userId });
  return { user };
}

/** Whoever else is signed in as this person is out; the session that asked goes on, and so do API tokens. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: CommandInput<'changePassword'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'changePassword'>> {
  const asked = { command: 'changePassword', path: 'currentPassword', given: currentPassword } as const;
  await requireOwnPassword(actor, asked, unit);
  const user = await storePassword(unit, actor.userId, password);
  await revokeSessions(unit, actor.userId, { butThatOf: actor, reason: 'passwordChanged' });
  await recordAudit(unit.tx, { action: 'passwordChanged', actorId: actor.userId });
  return { user };
}

/**
 * Locks the account and asks for its password, so that an unlocked screen is not enough.
 *
 * @param given what the member of the command's input at `path` says.
 */
export async function requireOwnPassword(
  { userId }: Actor,
  { command, path, given }: { command: CommandName; path: string; given: string },
  unit: UnitOfWork,
): Promise<typeof users.$inferSelect> {
  const [row] = await unit.tx.select().from(users).where(eq(users.id, userId)).for('update');
  if (row && (await verifyPassword(row.passwordHash, given))) return row;
  await recordRefusal({ action: 'ownPasswordRefused', actorId: userId, details: { command } });
  throw new AppError('validation', 'The password is not right', {
    fields: [{ path, message: 'is not right' }],
  });
}

async function storePassword(unit: UnitOfWork, userId: string, password: string): Promise<User> {
  const passwordHash = await hashPassword(password);
  const [row] = await unit.tx.update(users).set({ passwordHash }).where(eq(users.id, userId)).returning();
  return presentUser(row as typeof users.$inferSelect);
}
