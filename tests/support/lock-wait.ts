import { expect } from 'vitest';
import { databaseClient } from '../../server/platform/database';

/** Settles when somebody on this test's database waits for a lock: two transactions have met. */
export async function untilSomebodyWaits(): Promise<void> {
  await expect.poll(countWaiting, { timeout: 5_000, interval: 20 }).toBeGreaterThan(0);
}

async function countWaiting(): Promise<number> {
  const rows = await databaseClient().sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.length;
}
