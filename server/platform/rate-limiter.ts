import { AppError } from '../../contract/errors';
import { env } from './env';
import { MemoryRequestWindow } from './memory-request-window';
import { metrics } from './metrics';
import { once } from './once';
import { guessLimits, type RateLimit, requestLimits } from './rate-limits';
import { redisClients } from './redis';
import { RedisRequestWindow } from './redis-request-window';
import type { RequestWindow } from './request-window';
import { SharedOrOwn } from './shared-or-own';

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
  const waitMs = await windowOf(name).ask((window) => window.take(key, pointsOf(name)));
  if (waitMs > 0) throw refusal(name, waitMs);
}

/**
 * Refuses what was counted too often before, without counting it.
 *
 * @throws AppError `rate_limited`
 */
export async function assertNotSpent(name: RateLimitName, key: string): Promise<void> {
  const waitMs = await windowOf(name).ask((window) => window.wait(key, pointsOf(name)));
  if (waitMs > 0) throw refusal(name, waitMs);
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

function windowOf(name: RateLimitName): SharedOrOwn<RequestWindow, RequestWindow> {
  return once(`request-window.${name}`, () => {
    const windowMs = limits[name].perSeconds * 1_000;
    const redis = countedHere.has(name) ? null : (redisClients()?.app ?? null);
    return new SharedOrOwn(
      new MemoryRequestWindow(windowMs),
      redis && new RedisRequestWindow(name, windowMs, redis),
    );
  });
}
