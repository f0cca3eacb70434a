import { setTimeout as delay } from 'node:timers/promises';
import { openCrowd } from '../crowd';
import { loopDelayMs } from '../node-figures';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

const crowdSize = 300;
const backWithinMs = 10_000;

export const stormRows: Row[] = [
  {
    id: 'F23',
    isAlone: true,
    title: 'a node is killed that holds half of 300 more people, who all come back at once',
    fault: loseHalf,
  },
];

async function loseHalf({ topology, crew, measure }: Arena): Promise<void> {
  let opened = 0;
  const crowd = await openCrowd(crew, crowdSize, () => topology.portFor(opened++));
  const [victim, survivor] = topology.nodes as [NodeSlot, NodeSlot];
  try {
    const missing = await crowd.untilBack(3 * backWithinMs);
    if (missing > 0) throw new Error(`${missing} people did not come in`);
    const asked = crowd.snapshots();
    await loopDelayMs(survivor);
    await victim.kill();
    const startedAtMs = performance.now();
    await delay(200);
    await crowd.untilBack(3 * backWithinMs);
    measure('all back after ms', performance.now() - startedAtMs, backWithinMs);
    measure('event loop p99 ms', await loopDelayMs(survivor), 200);
    measure('snapshots asked for', crowd.snapshots() - asked, 2 * crew.teams.length);
  } finally {
    await crowd.close();
  }
}
