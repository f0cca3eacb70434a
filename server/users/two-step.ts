import { eq } from 'drizzle-orm';
import type { CommandInput, CommandName, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { recoveryCodes, users } from '../../db/schema/users';
import { recordAudit, recordRefusal } from '../audit/record';
import type { Actor } from '../identity/actor';
import { newAuthenticator } from '../identity/authenticator';
import { hashRecoveryCode, newRecoveryCode } from '../identity/recovery-code';
import { wrongCode } from '../identity/refusals';
import { consumeCode, stepOfSealed } from '../identity/second-step';
import { sealSecret } from '../identity/secret-box';
import type { UnitOfWork } from '../log/unit-of-work';
import { requireOwnPassword } from './passwords';
import { presentAccount } from './present';
import { selectTwoStep } from './two-step-state';

const recoveryCodeCount = 10;

/** The password is asked, so that nobody at an unlocked screen locks its owner out. */
export async function setUpTwoStep(
  actor: Actor,
  { password }: CommandInput<'setUpTwoStep'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'setUpTwoStep'>> {
  const asked = { command: 'setUpTwoStep', path: 'password', given: password } as const;
  const user = await requireOwnPassword(actor, asked, unit);
  if (user.totpConfirmedAt) throw new AppError('gone', 'Two-step sign-in is on already');
  const authenticator = newAuthenticator(user.email);
  const totpKey = sealSecret(authenticator.key, user.id);
  await unit.tx.update(users).set({ totpKey }).where(eq(users.id, user.id));
  return authenticator;
}

/** From now on signing in takes a code; sessions that are open stay so. */
export async function confirmTwoStep(
  { userId }: Actor,
  { code }: CommandInput<'confirmTwoStep'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'confirmTwoStep'>> {
  const [user] = await unit.tx.select().from(users).where(eq(users.id, userId)).for('update');
  if (!user?.totpKey || user.totpConfirmedAt) {
    throw new AppError('gone', 'There is no set-up of two-step sign-in to confirm; begin again');
  }
  const step = stepOfSealed(user.totpKey, userId, code);
  if (step === null) throw await refuseCode(userId, 'confirmTwoStep');
  await unit.tx
    .update(users)
    .set({ totpConfirmedAt: unit.now, totpUsedStep: step })
    .where(eq(users.id, userId));
  await recordAudit(unit.tx, { action: 'twoStepTurnedOn', actorId: userId });
  return withNewRecoveryCodes(unit, userId);
}

export async function renewRecoveryCodes(
  actor: Actor,
  proof: CommandInput<'renewRecoveryCodes'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'renewRecoveryCodes'>> {
  await requirePasswordAndCode(actor, 'renewRecoveryCodes', proof, unit);
  await recordAudit(unit.tx, { action: 'recoveryCodesRenewed', actorId: actor.userId });
  return withNewRecoveryCodes(unit, actor.userId);
}

export async function turnOffTwoStep(
  actor: Actor,
  proof: CommandInput<'turnOffTwoStep'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'turnOffTwoStep'>> {
  await requirePasswordAndCode(actor, 'turnOffTwoStep', proof, unit);
  await forgetSecondStep(unit, actor.userId);
  await recordAudit(unit.tx, { action: 'twoStepTurnedOff', actorId: actor.userId });
  return { twoStep: await selectTwoStep(unit.tx, actor.userId) };
}

/** For who has lost the app and the recovery codes; the admin answers for knowing them. */
export async function resetTwoStep(
  actor: Actor,
  { userId }: CommandInput<'resetTwoStep'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'resetTwoStep'>> {
  const user = await forgetSecondStep(unit, userId);
  if (!user) throw new AppError('not_found', 'There is no such user');
  const target = { kind: 'user', id: userId, name: user.name } as const;
  await recordAudit(unit.tx, { action: 'twoStepReset', actorId: actor.userId, target });
  return { user: presentAccount(user) };
}

async function requirePasswordAndCode(
  actor: Actor,
  command: CommandName,
  { password, code }: CommandInput<'turnOffTwoStep'>,
  unit: UnitOfWork,
): Promise<void> {
  const user = await requireOwnPassword(actor, { command, path: 'password', given: password }, unit);
  if (!user.totpConfirmedAt) throw new AppError('gone', 'Two-step sign-in is off already');
  if (!(await consumeCode(unit.tx, user.id, code))) throw await refuseCode(user.id, command);
}

async function refuseCode(userId: string, command: CommandName): Promise<AppError> {
  await recordRefusal({ action: 'ownCodeRefused', actorId: userId, details: { command } });
  return wrongCode();
}

async function forgetSecondStep(unit: UnitOfWork, userId: string) {
  await unit.tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const [user] = await unit.tx
    .update(users)
    .set({ totpKey: null, totpConfirmedAt: null, totpUsedStep: null })
    .where(eq(users.id, userId))
    .returning();
  return user;
}

/** The older ones are void. Shown in this answer and nowhere else: only their hashes are kept. */
async function withNewRecoveryCodes(unit: UnitOfWork, userId: string) {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await unit.tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await unit.tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })));
  return { twoStep: await selectTwoStep(unit.tx, userId), recoveryCodes: codes };
}
