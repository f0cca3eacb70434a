import { setTimeout as delay } from 'node:timers/promises';
import { openCrowd } from '../crowd';
import { heapMiB } from '../node-figures';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

const churnSize = 30;
/** What the caches of a node may still take after its first minute. */
const grownByAtMostMiB = 8;

export const soakRows: Row[] = [
  {
    id: 'F44',
    title: 'for a minute, not hours, people come and go while nodes, Redis and lines fail at random',
    async fault(arena) {
      const { topology, measure } = arena;
      const [lasting] = topology.nodes as [NodeSlot];
      // Once before it counts: code is loaded and caches are filled by the first who come.
      await churn(arena, lasting);
      const before = await heapMiB(lasting);
      const endsMs = performance.now() + arena.minutes * 60_000;
      while (performance.now() < endsMs) {
        await arena.random.pick(failures)?.(arena);
        await churn(arena, lasting);
      }
      measure('heap grown by MiB', (await heapMiB(lasting)) - before, grownByAtMostMiB);
    },
  },
];

/** The first node lives through all of it, so that its heap can be followed. */
const failures: ((arena: Arena) => Promise<void>)[] = [
  async ({ topology, random }) => {
    const [, other] = topology.nodes as [NodeSlot, NodeSlot];
    await other.kill();
    await delay(random.below(1_000));
    await other.start();
  },
  async ({ topology, random }) => {
    await topology.redis.kill();
    await delay(random.pick([400, 1_000, 3_000]) ?? 0);
    await topology.redis.start();
  },
  async ({ crew, random }) => {
    for (const { line } of crew.hands) line.cutAfter(random.below(600));
    await delay(300);
    for (const { line } of crew.hands) line.mend();
  },
];

async function churn({ crew }: Arena, { port }: NodeSlot): Promise<void> {
  const crowd = await openCrowd(crew, churnSize, () => port);
  await crowd.untilBack(5_000);
  await crowd.close();
}
