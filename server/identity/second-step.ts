import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { recoveryCodes, users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import { now } from '../platform/clock';
import type { Reader } from '../platform/database';
import { stepOfCode } from './authenticator';
import { compact, hashRecoveryCode } from './recovery-code';
import { openSecret } from './secret-box';

/** Whether a code of somebody's authenticator app or a recovery code of theirs is right; uses it up. */
export function consumeCode(reader: Reader, userId: string, code: string): Promise<boolean> {
  const given = compact(code);
  return /^\d{6}$/.test(given)
    ? consumeAppCode(reader, userId, given)
    : consumeRecoveryCode(reader, userId, given);
}

async function consumeAppCode(reader: Reader, userId: string, code: string): Promise<boolean> {
  const isOn = and(eq(users.id, userId), isNotNull(users.totpConfirmedAt));
  const [user] = await reader.select({ totpKey: users.totpKey }).from(users).where(isOn);
  const step = stepOfSealed(user?.totpKey, userId, code);
  if (step === null) return false;
  // Whoever looked over a shoulder comes too late: of two who send the same code, one gets in.
  const used = await reader
    .update(users)
    .set({ totpUsedStep: step })
    .where(and(isOn, or(isNull(users.totpUsedStep), lt(users.totpUsedStep, step))))
    .returning({ id: users.id });
  return used.length > 0;
}

/** The time step of a code under a key as it is stored; null for a wrong code. */
export function stepOfSealed(
  sealedKey: string | null | undefined,
  userId: string,
  code: string,
): number | null {
  const key = sealedKey ? openSecret(sealedKey, userId) : null;
  return key === null ? null : stepOfCode(key, compact(code));
}

async function consumeRecoveryCode(reader: Reader, userId: string, code: string): Promise<boolean> {
  const used = await reader
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  if (used.length > 0) await recordAudit(reader, { action: 'recoveryCodeUsed', actorId: userId });
  return used.length > 0;
}
