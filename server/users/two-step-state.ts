import { and, eq, isNull } from 'drizzle-orm';
import type { QueryOutput } from '../../contract/queries';
import type { TwoStep } from '../../contract/two-step';
import { recoveryCodes, users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';

export async function getTwoStep({ userId }: Actor): Promise<QueryOutput<'getTwoStep'>> {
  return { twoStep: await read((reader) => selectTwoStep(reader, userId)) };
}

export async function selectTwoStep(reader: Reader, userId: string): Promise<TwoStep> {
  const [user] = await reader
    .select({ since: users.totpConfirmedAt })
    .from(users)
    .where(eq(users.id, userId));
  const left = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  return {
    since: user?.since?.toISOString() ?? null,
    recoveryCodesLeft: await reader.$count(recoveryCodes, left),
  };
}
