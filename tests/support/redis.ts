import { type RedisProcess, startRedis } from '../../scripts/cluster/redis';
import { freePort } from '../../scripts/free-port';

const urlVariable = 'LOCKSTEP_TEST_REDIS_URL';

/** A Redis of the run's own; tests that stop and restart one start another. */
export async function startTestRedis(): Promise<RedisProcess> {
  const redis = await startRedis(await freePort());
  process.env[urlVariable] ??= redis.url;
  return redis;
}

/** The Redis that the whole run shares. */
export function sharedRedisUrl(): string {
  const url = process.env[urlVariable];
  if (!url) throw new Error(`No test Redis runs: ${urlVariable} is not set`);
  return url;
}
