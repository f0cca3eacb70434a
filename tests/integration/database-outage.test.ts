import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDatabaseClient } from '../../db/client';
import { openFaultProxy } from '../support/fault-proxy';
import { useDatabase } from '../support/services';

useDatabase();

it('G16 reads go on soon after PostgreSQL is back, however often they were tried meanwhile', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const line = await openFaultProxy(Number(url.port));
  url.port = String(line.port);
  const { sql, end } = createDatabaseClient(url.href, { maxConnections: 8, applicationName: 'outage' });
  onTestFinished(async () => {
    await end(1);
    await line.close();
  });
  const isAnswered = () =>
    sql`select 1`.then(
      () => true,
      () => false,
    );
  expect(await isAnswered()).toBe(true);

  line.sever();
  const givenUpAtMs = performance.now() + 1_500;
  const insist = async () => {
    while (performance.now() < givenUpAtMs) await Promise.race([isAnswered(), delay(100)]);
  };
  await Promise.all(Array.from({ length: 8 }, insist));
  line.mend();
  await vi.waitUntil(() => Promise.race([isAnswered(), delay(100, false)]), { timeout: 2_500, interval: 20 });
});
