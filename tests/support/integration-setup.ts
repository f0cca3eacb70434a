import { startTestPostgres } from './postgres';
import { startTestRedis } from './redis';

/** Once per run of the integration tests: the servers that they share. */
export default async function setUp(): Promise<() => Promise<void>> {
  const [postgres, redis] = await Promise.all([startTestPostgres(), startTestRedis()]);
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
  };
}
