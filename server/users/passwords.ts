import { eq } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { User } from '../../contract/users';
import { users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
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
  const [row] = await unit.tx.select().from(users).where(eq(users.id, actor.userId)).for('update');
  if (!(await verifyPassword(row?.passwordHash, currentPassword))) {
    throw new AppError('validation', 'The current password is not right', {
      fields: [{ path: 'currentPassword', message: 'is not right' }],
    });
  }
  const user = await storePassword(unit, actor.userId, password);
  await revokeSessions(unit, actor.userId, { butThatOf: actor, reason: 'passwordChanged' });
  await recordAudit(unit.tx, { action: 'passwordChanged', actorId: actor.userId });
  return { user };
}

async function storePassword(unit: UnitOfWork, userId: string, password: string): Promise<User> {
  const passwordHash = await hashPassword(password);
  const [row] = await unit.tx.update(users).set({ passwordHash }).where(eq(users.id, userId)).returning();
  return presentUser(row as typeof users.$inferSelect);
}
