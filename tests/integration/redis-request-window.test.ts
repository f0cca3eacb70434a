import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { connectRedis } from '../../server/platform/redis';
import { RedisRequestWindow } from '../../server/platform/redis-request-window';
import { sharedRedisUrl } from '../support/redis';
import { useDatabase } from '../support/services';

// For the environment alone, which the log reads.
useDatabase();

const windowMs = 1_000;
const limit = 100;
const clients: ReturnType<typeof connectRedis>[] = [];
afterAll(() => {
  for (const client of clients) client.end();
});

/** The windows of two nodes, each over a connection of its own. */
async function openOnTwoNodes() {
  const name = `test-${process.pid}-${performance.now()}`;
  const nodes = [connectRedis(sharedRedisUrl()), connectRedis(sharedRedisUrl())];
  clients.push(...nodes);
  await vi.waitUntil(() => nodes.every(({ app }) => app.status === 'ready'), { timeout: 5_000 });
  return nodes.map(({ app }) => new RedisRequestWindow(name, windowMs, app));
}

/** When a request that was taken was sent, and when its answer was there: it was taken in between. */
type Taken = { sentAtMs: number; answeredAtMs: number };

/** How many were surely taken within one window that begins as one was sent. */
function mostInAnyWindow(taken: readonly Taken[]): number {
  const counts = taken.map(
    ({ sentAtMs }) =>
      taken.filter((other) => other.sentAtMs >= sentAtMs && other.answeredAtMs <= sentAtMs + windowMs).length,
  );
  return Math.max(...counts);
}

it('G19 two nodes together take what the limit says in any stretch of time, and not less', async () => {
  const nodes = await openOnTwoNodes();
  const taken: Taken[] = [];
  const startedAtMs = performance.now();
  const flood = async (node: RedisRequestWindow | undefined) => {
    while (performance.now() - startedAtMs < 2.5 * windowMs) {
      const sentAtMs = performance.now();
      if ((await node?.take('ada', limit)) === 0) taken.push({ sentAtMs, answeredAtMs: performance.now() });
    }
  };
  await Promise.all(nodes.flatMap((node) => [flood(node), flood(node)]));
  expect(mostInAnyWindow(taken)).toBeLessThanOrEqual(limit * 1.1);
  // Three windows and the slices between them fit into that time twice at least, whenever it began.
  expect(taken.length).toBeGreaterThanOrEqual(2 * limit);
});

it('G19 nobody who sends half of the limit is refused, while another is', async () => {
  const [here, there] = await openOnTwoNodes();
  const startedAtMs = performance.now();
  const waits: (number | undefined)[] = [];
  let refused = 0;
  const flood = async () => {
    while (performance.now() - startedAtMs < 1.5 * windowMs) {
      if ((await there?.take('mallory', limit)) !== 0) refused += 1;
    }
  };
  const flooding = flood();
  for (let count = 0; count < 1.5 * (limit / 2); count += 1) {
    await delay(windowMs / (limit / 2));
    waits.push(await (count % 2 === 0 ? here : there)?.take('ada', limit));
  }
  await flooding;
  expect(refused).toBeGreaterThan(0);
  expect(waits).toEqual(waits.map(() => 0));
});

it('asks without taking, and says when there is room again', async () => {
  const [here, there] = await openOnTwoNodes();
  expect(await here?.wait('ada', 1)).toBe(0);
  expect(await here?.take('ada', 1)).toBe(0);
  const waitMs = (await there?.wait('ada', 1)) ?? 0;
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(1.1 * windowMs);
  await vi.waitUntil(async () => (await there?.take('ada', 1)) === 0, { timeout: 5_000, interval: 50 });
});
