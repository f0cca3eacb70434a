import { setTimeout as delay } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { databaseClient } from '../../../server/platform/database';
import type { NodeSlot } from '../node-slot';
import type { Row } from '../row';

const flowWithinMs = 10_000;

export const jobRows: Row[] = [
  {
    id: 'F43',
    title: 'jobs that can never be done stand before others in the queue',
    async fault({ topology, measure }) {
      const [node] = topology.nodes as [NodeSlot];
      await node.kill();
      await node.start({ LOCKSTEP_WORKER: 'true' });
      const startedAtMs = performance.now();
      const poisoned = await addMails(10, () => 'not an id');
      const sound = await addMails(10, uuidv7);
      await untilState(sound, 'completed');
      measure('jobs behind them done after ms', performance.now() - startedAtMs, flowWithinMs);
      measure('jobs not put aside', await untilState(poisoned, 'failed'), 0);
      await node.kill();
    },
  },
];

/** Mails about entries that no inbox has; three tries, as quick as they can be. */
async function addMails(count: number, notificationIdOf: () => string): Promise<string[]> {
  const ids = Array.from({ length: count }, uuidv7);
  const { sql } = databaseClient();
  for (const id of ids) {
    const data = { notificationId: notificationIdOf(), eventId: uuidv7() };
    await sql`
      insert into pgboss.job (id, name, data, retry_limit, retry_delay, retry_backoff)
      values (${id}, 'mail', ${JSON.stringify(data)}::jsonb, 2, 0, false)`;
  }
  return ids;
}

/** Waits until jobs are in this state, or have had time enough; answers how many are not. */
async function untilState(ids: readonly string[], state: string): Promise<number> {
  const deadlineMs = performance.now() + 2 * flowWithinMs;
  for (;;) {
    const [others] = await databaseClient().sql<{ count: number }[]>`
      select count(*)::int as count from pgboss.job where id = any(${ids}::uuid[]) and state <> ${state}`;
    const count = others?.count ?? 0;
    if (count === 0 || performance.now() > deadlineMs) return count;
    await delay(100);
  }
}
