import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { SharedOrOwn } from './shared-or-own';

export type TallyState = {
  count: number;
  /** Until the key is forgotten and counts from nothing again. */
  resetMs: number;
};

const nothing: TallyState = { count: 0, resetMs: 0 };

/** Counts per key, each for so many seconds from its first count on: in Redis for all nodes, or in this process. */
export class Tally {
  private readonly store: SharedOrOwn<RateLimiterMemory, RateLimiterRedis>;

  constructor(name: string, perSeconds: number, redis: Redis | null) {
    // Points are what the package would refuse by; here only its counting is used.
    const options = { keyPrefix: `lockstep:tally:${name}`, points: 1, duration: perSeconds };
    const shared =
      redis && new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true });
    this.store = new SharedOrOwn(new RateLimiterMemory(options), shared);
  }

  /** Counts one more; `seconds` is how long a key that is new is remembered, where that differs. */
  add(key: string, seconds?: number): Promise<TallyState> {
    const options = seconds === undefined ? {} : { customDuration: seconds };
    return this.store.ask(async (store) => stateOf(await store.penalty(key, 1, options)));
  }

  read(key: string): Promise<TallyState> {
    return this.store.ask(async (store) => stateOf(await store.get(key)));
  }

  /** Takes back one count that turned out to be none. */
  async takeBack(key: string): Promise<void> {
    if ((await this.read(key)).count > 0) await this.store.ask((store) => store.reward(key, 1));
  }

  async forget(key: string): Promise<void> {
    await this.store.ask((store) => store.delete(key));
  }
}

function stateOf(result: { consumedPoints: number; msBeforeNext: number } | null): TallyState {
  return result ? { count: result.consumedPoints, resetMs: Math.max(0, result.msBeforeNext) } : nothing;
}
