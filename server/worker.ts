import { migrate } from '../db/migrate';
import { startWorker } from './jobs/worker';
import { databaseClient } from './platform/database';
import { env } from './platform/env';
import { redisClients } from './platform/redis';
import { shutDownOnSignals, shutdown } from './platform/shutdown';
import { startTracing } from './platform/start-tracing';
import { openOutlet } from './realtime/outlet';

/** The composition root of a process that works on the job queues and has no doors. */
async function start(): Promise<void> {
  shutDownOnSignals();
  shutdown.add('stores', 'traces', await startTracing());
  shutdown.add('stores', 'redis', () => redisClients()?.end());
  shutdown.add('stores', 'database', () => databaseClient().end(3));
  if (env.AUTO_MIGRATE) await migrate(env.DATABASE_URL);
  openOutlet();
  shutdown.add('drain', 'worker', startWorker());
}

await start();
