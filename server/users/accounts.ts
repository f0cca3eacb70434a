import { and, eq, isNull, or } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import { announceAdmins } from '../chat/admins-room';
import type { Actor } from '../identity/actor';
import { hashPassword } from '../identity/password';
import type { UnitOfWork } from '../log/unit-of-work';
import { newPasswordLink } from './password-links';
import { presentAccount } from './present';
import { signOutEverywhere } from './sessions';

type UserRow = typeof users.$inferSelect;

type AccountState = Pick<UserRow, 'role' | 'deactivatedAt'>;

export async function createUser(
  actor: Actor,
  { name, email, role, password }: CommandInput<'createUser'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createUser'>> {
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const user = await insertUser(unit, { name, email, role, passwordHash });
  if (isActiveAdmin(user)) await announceAdmins(unit, { entered: user.id });
  await recordAudit(unit.tx, {
    action: 'accountCreated',
    actorId: actor.userId,
    target: { kind: 'user', id: user.id, name },
    details: { email, role },
  });
  if (passwordHash !== null) return { user: presentAccount(user) };
  return { user: presentAccount(user), setPasswordUrl: await newPasswordLink(unit, user.id) };
}

export async function updateUser(
  actor: Actor,
  { userId, role, deactivated }: CommandInput<'updateUser'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateUser'>> {
  const { user, otherAdmins } = await lockWithAdmins(unit, userId);
  const changed = {
    role: role ?? user.role,
    deactivatedAt:
      deactivated === false ? null : deactivated ? (user.deactivatedAt ?? unit.now) : user.deactivatedAt,
  };
  if (isActiveAdmin(user) && !isActiveAdmin(changed) && otherAdmins === 0) {
    throw new AppError('rule_last_admin', 'There must be at least one active admin');
  }
  const [row] = await unit.tx.update(users).set(changed).where(eq(users.id, userId)).returning();
  if (isActiveAdmin(changed) !== isActiveAdmin(user)) {
    await announceAdmins(unit, isActiveAdmin(changed) ? { entered: userId } : { left: userId });
  }
  if (user.deactivatedAt === null && changed.deactivatedAt !== null) {
    await signOutEverywhere(unit, userId, 'deactivated');
  }
  await recordChanges(unit, actor, user, changed);
  return { user: presentAccount(row as UserRow) };
}

/** For somebody who has forgotten their password, or whose first link has expired. */
export async function createPasswordLink(
  actor: Actor,
  { userId }: CommandInput<'createPasswordLink'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createPasswordLink'>> {
  const [user] = await unit.tx.select().from(users).where(eq(users.id, userId));
  if (!user) throw new AppError('not_found', 'There is no such user');
  if (user.deactivatedAt) throw new AppError('gone', 'This account is deactivated');
  const target = { kind: 'user', id: userId, name: user.name } as const;
  await recordAudit(unit.tx, { action: 'passwordLinkCreated', actorId: actor.userId, target });
  return { setPasswordUrl: await newPasswordLink(unit, userId) };
}

async function recordChanges(unit: UnitOfWork, actor: Actor, before: UserRow, after: AccountState) {
  const entry = {
    actorId: actor.userId,
    target: { kind: 'user', id: before.id, name: before.name },
  } as const;
  if (before.role !== after.role) {
    const details = { from: before.role, to: after.role };
    await recordAudit(unit.tx, { ...entry, action: 'accountRoleChanged', details });
  }
  if ((before.deactivatedAt === null) !== (after.deactivatedAt === null)) {
    const action = after.deactivatedAt ? 'accountDeactivated' : 'accountReactivated';
    await recordAudit(unit.tx, { ...entry, action });
  }
}

/** Locks the account and every active admin, so that the last two cannot step down at the same moment. */
async function lockWithAdmins(unit: UnitOfWork, userId: string) {
  const locked = await unit.tx
    .select()
    .from(users)
    .where(or(eq(users.id, userId), and(eq(users.role, 'admin'), isNull(users.deactivatedAt))))
    .orderBy(users.id)
    .for('update');
  const user = locked.find(({ id }) => id === userId);
  if (!user) throw new AppError('not_found', 'There is no such user');
  return { user, otherAdmins: locked.length - 1 };
}

function isActiveAdmin({ role, deactivatedAt }: AccountState): boolean {
  return role === 'admin' && deactivatedAt === null;
}

type NewUser = Pick<UserRow, 'name' | 'email' | 'role' | 'passwordHash'>;

/** Adds an account; `rule_email_taken` if the address has one. */
export async function insertUser(unit: UnitOfWork, values: NewUser): Promise<UserRow> {
  const [row] = await unit.tx
    .insert(users)
    .values({ ...values, id: unit.newId(), createdAt: unit.now })
    .onConflictDoNothing()
    .returning();
  if (row) return row;
  throw new AppError('rule_email_taken', 'Somebody with this e-mail address has an account', {
    fields: [{ path: 'email', message: 'is taken' }],
  });
}
