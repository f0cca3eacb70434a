import { setTimeout as delay } from 'node:timers/promises';
import { isFound } from '../../../scripts/cluster/find-program';
import { findNginx, startNginx } from '../../../scripts/cluster/nginx';
import { freePort } from '../../../scripts/free-port';
import { openCrowdAt } from '../crowd';
import { loopDelayMs, readFigure } from '../node-figures';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

const crowdSize = 1_000;
const backWithinMs = 10_000;

export const stormRows: Row[] = [
  {
    id: 'F23',
    isAlone: true,
    title: 'a node is killed that holds 1,000 more people, who all come back at once',
    whyNot: () => (isFound(findNginx) ? null : 'it needs nginx'),
    fault: loseThousand,
  },
];

async function loseThousand({ topology, crew, measure }: Arena): Promise<void> {
  // A proxy of ours would need a core for so many. nginx sends all who come from one address to one node.
  const nginx = await startNginx(
    topology.nodes.map(({ port }) => port),
    await freePort(),
    4 * crowdSize,
  );
  const crowd = openCrowdAt(crew, crowdSize, nginx);
  try {
    const missing = await crowd.untilBack(3 * backWithinMs);
    if (missing > 0) throw new Error(`${missing} people did not come in`);
    const [victim, survivor] = await byCrowd(topology.nodes);
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
    await nginx.stop();
  }
}

/** The one where the crowd is first. */
async function byCrowd(nodes: readonly NodeSlot[]): Promise<[NodeSlot, NodeSlot]> {
  const [first, second] = nodes as [NodeSlot, NodeSlot];
  const isFirst = (await readFigure(first, 'lockstep_sockets_per_project_max')) > crowdSize / 6;
  return isFirst ? [first, second] : [second, first];
}
