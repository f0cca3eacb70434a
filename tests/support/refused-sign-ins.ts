import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { users } from '../../db/schema/users';
import { hashPassword } from '../../server/identity/password';
import { signInWithPassword } from '../../server/identity/sign-in';
import { databaseClient } from '../../server/platform/database';
import { runInRequestContext } from '../../server/platform/request-context';
import { createPerson } from './factories';

/** Why an address and a password let nobody in. */
export const refusals = ['wrong password', 'unknown address', 'no password yet', 'deactivated'] as const;
export type Refusal = (typeof refusals)[number];

/**
 * How many ms sign-ins that are refused take, by the reason. The reasons take turns, so that whatever else the
 * machine does meets all of them; each sign-in is to an account, and from an address, of its own.
 */
export async function timeRefusedSignIns(rounds: number): Promise<Record<Refusal, number[]>> {
  const passwordHash = await hashPassword('correct horse battery');
  const timesMs: Record<Refusal, number[]> = {
    'wrong password': [],
    'unknown address': [],
    'no password yet': [],
    deactivated: [],
  };
  // The first round is for what is done only once.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, refusal] of refusals.entries()) {
      const email = await createAddress(refusal, passwordHash);
      const tookMs = await timeSignIn(email, `10.${round >> 8}.${round & 0xff}.${index}`);
      if (round > 0) timesMs[refusal].push(tookMs);
    }
  }
  return timesMs;
}

async function createAddress(refusal: Refusal, passwordHash: string): Promise<string> {
  const person = await createPerson('Ada');
  if (refusal === 'unknown address') return `ada-${randomUUID()}@example.test`;
  const values = {
    passwordHash: refusal === 'no password yet' ? null : passwordHash,
    deactivatedAt: refusal === 'deactivated' ? new Date() : null,
  };
  await databaseClient().orm.update(users).set(values).where(eq(users.id, person.userId));
  return person.email;
}

async function timeSignIn(email: string, remoteAddress: string): Promise<number> {
  const context = { requestId: '', door: 'http', origin: '', remoteAddress, userAgent: '' } as const;
  const startedAtMs = performance.now();
  const outcome = await runInRequestContext(context, () => signInWithPassword(email, 'a wrong password'));
  if (outcome !== null) throw new Error('The sign-in was not refused');
  return performance.now() - startedAtMs;
}
