import { AppError } from '../../contract/errors';
import { env } from './env';
import { metrics } from './metrics';
import { once } from './once';
import { guessLimits, type RateLimit, requestLimits } from './rate-limits';
import { redisClients } from './redis';
import { Tally } from './tally';

export type RateLimitName = keyof typeof requestLimits | keyof typeof guessLimits;

const limits: Record<RateLimitName, RateLimit> = { ...requestLimits, ...guessLimits };

/** New connections are refused by the node that they burden; asking Redis would burden it more. */
const countedHere: ReadonlySet<RateLimitName> = new Set(['handshake']);

/**
 * Counts one request of a person or an address.
 *
 * @throws AppError `rate_limited` with the time after which it may be sent again.
 */
export async function spend(name: RateLimitName, key: string): Promise<void> {
  const { count, resetMs } = await tallyOf(name).add(key);
  if (count > pointsOf(name)) throw refusal(name, resetMs);
}

/**
 * Refuses what was counted too often before, without counting it.
 *
 * @throws AppError `rate_limited`
 */
export async function assertNotSpent(name: RateLimitName, key: string): Promise<void> {
  const { count, resetMs } = await tallyOf(name).read(key);
  if (count >= pointsOf(name)) throw refusal(name, resetMs);
}

/** How many of what is limited one may have, by the installation's setting. */
export function scaled(limit: number): number {
  return Math.ceil(limit * env.RATE_LIMIT_FACTOR);
}

/** The error of a limit, which says in words too how long to wait. */
export function refusal(limit: string, retryAfterMs: number): AppError {
  metrics().rateLimited.inc({ limit });
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000));
  const wait = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
  return new AppError('rate_limited', `That was too often; try again in ${wait}`, { retryAfterMs });
}

function pointsOf(name: RateLimitName): number {
  const { points } = limits[name];
  return name in requestLimits ? scaled(points) : points;
}

function tallyOf(name: RateLimitName): Tally {
  return once(`tally.${name}`, () => {
    const redis = countedHere.has(name) ? null : (redisClients()?.app ?? null);
    return new Tally(name, limits[name].perSeconds, redis);
  });
}
