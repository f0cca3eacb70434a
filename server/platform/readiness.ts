import { sql } from 'drizzle-orm';
import { pendingMigrations } from '../../db/migrate';
import { databaseClient, read } from './database';
import { shutdown } from './shutdown';

export type Readiness = { status: 'ready' | 'not_ready'; checks: Record<string, string> };

/** Whether this process can do its work, and if not, what is in the way. */
export async function checkReadiness(): Promise<Readiness> {
  const checks = {
    database: await outcome(() => read((reader) => reader.execute(sql`select 1`))),
    migrations: await outcome(async () => {
      const pending = await pendingMigrations(databaseClient().sql);
      if (pending > 0) throw new Error(`${pending} pending`);
    }),
    draining: shutdown.isUnderWay ? 'failed: this node is shutting down' : 'ok',
  };
  const isReady = Object.values(checks).every((check) => check === 'ok');
  return { status: isReady ? 'ready' : 'not_ready', checks };
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
