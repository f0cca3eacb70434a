import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { monotonicMs } from './clock';

export type TallyState = {
  count: number;
  /** Until the key is forgotten and counts from nothing again. */
  resetMs: number;
};

const nothing: TallyState = { count: 0, resetMs: 0 };

/** How long a Redis that failed is left alone: a hung one would hold up every request for a second. */
const restMs = 2_000;

/**
 * Counts per key, each for so many seconds from its first count on: in Redis for all nodes, and in this
 * process without one, or while it is away. So a limit is at worst that of each node, and never a reason to
 * refuse or to wait.
 */
export class Tally {
  private readonly here: RateLimiterMemory;
  private readonly shared: RateLimiterRedis | null;
  private sharedAgainAtMs = 0;

  constructor(name: string, perSeconds: number, redis: Redis | null) {
    // Points are what the package would refuse by; here only its counting is used.
    const options = { keyPrefix: `lockstep:tally:${name}`, points: 1, duration: perSeconds };
    this.here = new RateLimiterMemory(options);
    this.shared =
      redis && new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true });
  }

  /** Counts one more; `seconds` is how long a key that is new is remembered, where that differs. */
  add(key: string, seconds?: number): Promise<TallyState> {
    const options = seconds === undefined ? {} : { customDuration: seconds };
    return this.ask(async (store) => stateOf(await store.penalty(key, 1, options)));
  }

  read(key: string): Promise<TallyState> {
    return this.ask(async (store) => stateOf(await store.get(key)));
  }

  /** Takes back one count that turned out to be none. */
  async takeBack(key: string): Promise<void> {
    if ((await this.read(key)).count > 0) await this.ask((store) => store.reward(key, 1));
  }

  async forget(key: string): Promise<void> {
    await this.ask((store) => store.delete(key));
  }

  private async ask<T>(question: (store: RateLimiterMemory | RateLimiterRedis) => Promise<T>): Promise<T> {
    if (!this.shared || monotonicMs() < this.sharedAgainAtMs) return question(this.here);
    try {
      return await question(this.shared);
    } catch {
      this.sharedAgainAtMs = monotonicMs() + restMs;
      return question(this.here);
    }
  }
}

function stateOf(result: { consumedPoints: number; msBeforeNext: number } | null): TallyState {
  return result ? { count: result.consumedPoints, resetMs: Math.max(0, result.msBeforeNext) } : nothing;
}
