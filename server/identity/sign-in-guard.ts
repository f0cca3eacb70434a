import { addressGroup } from '../platform/address-group';
import { log } from '../platform/log';
import { once } from '../platform/once';
import { refusal } from '../platform/rate-limiter';
import { longestSignInWaitSeconds, signInLimits, signInWindowSeconds } from '../platform/rate-limits';
import { redisClients } from '../platform/redis';
import { Tally } from '../platform/tally';

export type SignInPlace = {
  email: string;
  address: string;
  /** Whether the account was signed in to from this address before. */
  isKnownPlace: boolean;
};

type By = keyof typeof signInLimits;

/**
 * Lets a password be tried unless there were too many wrong ones: for this account from here, from here at
 * all, or for this account from places that it does not know. It knows nothing of which accounts exist.
 *
 * @throws AppError `rate_limited` without trying the password.
 */
export async function guardSignIn(place: SignInPlace, isRight: () => Promise<boolean>): Promise<boolean> {
  const keys = keysOf(place);
  for (const [by, key] of keys) await assertOpen(by, key, place);
  // Counted before it is tried: a thousand at once are a thousand.
  for (const [by, key] of keys) await countAttempt(by, key, place);
  if (!(await isRight())) return false;
  for (const [by, key] of keys) await (by === 'pair' ? forgive(by, key) : tallies(by).wrong.takeBack(key));
  return true;
}

function keysOf({ email, address, isKnownPlace }: SignInPlace): [By, string][] {
  const account = email.trim().toLowerCase();
  const group = addressGroup(address);
  const keys: [By, string][] = [
    ['pair', `${group} ${account}`],
    ['address', group],
  ];
  return isKnownPlace ? keys : [...keys, ['account', account]];
}

async function assertOpen(by: By, key: string, place: SignInPlace): Promise<void> {
  const { count, resetMs } = await tallies(by).waits.read(key);
  if (count > 0) throw refuse(by, place, resetMs);
}

/** From the last free one on, each attempt closes the door behind itself, for twice as long each time. */
async function countAttempt(by: By, key: string, place: SignInPlace): Promise<void> {
  const { free, waitSeconds } = signInLimits[by];
  const { wrong, waits } = tallies(by);
  const { count } = await wrong.add(key);
  if (count < free) return;
  const seconds = Math.min(waitSeconds * 2 ** (count - free), longestSignInWaitSeconds);
  const attempt = await waits.add(key, seconds);
  if (attempt.count > 1) throw refuse(by, place, attempt.resetMs);
}

async function forgive(by: By, key: string): Promise<void> {
  const { wrong, waits } = tallies(by);
  await wrong.forget(key);
  await waits.forget(key);
}

function refuse(by: By, { address }: SignInPlace, retryAfterMs: number) {
  log.warn({ by, address }, 'Too many wrong passwords');
  return refusal(`signIn.${by}`, retryAfterMs);
}

/** How many were wrong, and whether there is a wait. */
function tallies(by: By): { wrong: Tally; waits: Tally } {
  return once(`sign-in-guard.${by}`, () => {
    const redis = redisClients()?.app ?? null;
    return {
      wrong: new Tally(`sign-in.${by}.wrong`, signInWindowSeconds, redis),
      waits: new Tally(`sign-in.${by}.wait`, longestSignInWaitSeconds, redis),
    };
  });
}
