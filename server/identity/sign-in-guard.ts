import { addressGroup } from '../platform/address-group';
import { log } from '../platform/log';
import { once } from '../platform/once';
import { refusal } from '../platform/rate-limiter';
import { signInLimits } from '../platform/rate-limits';
import { redisClients } from '../platform/redis';
import { Tally } from '../platform/tally';

export type SignInPlace = {
  email: string;
  address: string;
  /** Whether the account was signed in to from this address before. */
  isKnownPlace: boolean;
};

/** What is tried: the password, or the code of the second step. */
export type SignInStep = keyof typeof signInLimits;
type By = 'pair' | 'address' | 'account';

/**
 * Lets a password or a code be tried unless there were too many wrong ones: for this account from here, from
 * here at all, or for this account from places that it does not know. It knows nothing of which accounts exist.
 *
 * @throws AppError `rate_limited` without trying it.
 */
export async function guardSignIn(
  step: SignInStep,
  place: SignInPlace,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const counters = keysOf(place).map(([by, key]) => ({ by, key, place, step }));
  for (const counter of counters) await assertOpen(counter);
  // Counted before it is tried: a thousand at once are a thousand.
  for (const counter of counters) await countAttempt(counter);
  if (!(await isRight())) return false;
  for (const counter of counters) await forgive(counter);
  return true;
}

type Counter = { step: SignInStep; by: By; key: string; place: SignInPlace };

function keysOf({ email, address, isKnownPlace }: SignInPlace): [By, string][] {
  const account = email.trim().toLowerCase();
  const group = addressGroup(address);
  const keys: [By, string][] = [
    ['pair', `${group} ${account}`],
    ['address', group],
  ];
  return isKnownPlace ? keys : [...keys, ['account', account]];
}

async function assertOpen(counter: Counter): Promise<void> {
  const { count, resetMs } = await tallies(counter).waits.read(counter.key);
  if (count > 0) throw refuse(counter, resetMs);
}

/** From the last free one on, each attempt closes the door behind itself, for twice as long each time. */
async function countAttempt(counter: Counter): Promise<void> {
  const { step, by, key } = counter;
  const { free, waitSeconds } = signInLimits[step][by];
  const { wrong, waits } = tallies(counter);
  const { count } = await wrong.add(key);
  if (count < free) return;
  const seconds = Math.min(waitSeconds * 2 ** (count - free), signInLimits[step].longestWaitSeconds);
  const attempt = await waits.add(key, seconds);
  if (attempt.count > 1) throw refuse(counter, attempt.resetMs);
}

/** Whoever was right had forgotten, or mistyped; what others tried from the same place stays counted. */
async function forgive(counter: Counter): Promise<void> {
  const { by, key } = counter;
  const { wrong, waits } = tallies(counter);
  if (by !== 'pair') return wrong.takeBack(key);
  await wrong.forget(key);
  await waits.forget(key);
}

function refuse({ step, by, place }: Counter, retryAfterMs: number) {
  log.warn({ step, by, address: place.address }, 'Too many wrong sign-ins');
  return refusal(`signIn.${step}.${by}`, retryAfterMs);
}

/** How many were wrong, and whether there is a wait. */
function tallies({ step, by }: Counter): { wrong: Tally; waits: Tally } {
  return once(`sign-in-guard.${step}.${by}`, () => {
    const redis = redisClients()?.app ?? null;
    const { windowSeconds, longestWaitSeconds } = signInLimits[step];
    return {
      wrong: new Tally(`sign-in.${step}.${by}.wrong`, windowSeconds, redis),
      waits: new Tally(`sign-in.${step}.${by}.wait`, longestWaitSeconds, redis),
    };
  });
}
