import { slopes } from './slopes';

/** A team of so many people, on so many nodes. */
export type World = {
  people: number;
  nodes: number;
  peoplePerProject: number;
  changesPerPersonHour: number;
  /** Whether a message goes to every node, or only to those that follow its room (Redis' sharded Pub/Sub). */
  fanOut: 'all nodes' | 'nodes with listeners';
  /** Where the people of a project connect: wherever, or (by the balancer) all at one node. */
  placement: 'anywhere' | 'by project';
};

/** Shares of one core, of the busiest second in a hundred; memory of one node. */
export type Outcome = {
  changesPerSecond: number;
  nodeCore: number;
  nodeMiB: number;
  redisCore: number;
  postgresCores: number;
};

const simulatedSeconds = 100;

/**
 * Draws a minute and a half of changes, second by second, and adds up what each costs each node, Redis and PostgreSQL.
 * Nothing waits in it: it tells how busy things would be, and not how long a change would take.
 */
export function simulate(world: World, random: () => number): Outcome {
  const { people, nodes, peoplePerProject, changesPerPersonHour, fanOut, placement } = world;
  const mean = (people * changesPerPersonHour) / 3_600;
  const idleMs = (people / nodes) * slopes.idleMsPerPersonSecond;
  const nodesOfProject = placement === 'by project' ? 1 : expectedNodes(nodes, peoplePerProject);
  const seconds = Array.from({ length: simulatedSeconds }, () => {
    const changes = poisson(mean, random);
    const busyMs = new Float64Array(nodes).fill(idleMs);
    let [deliveries, everybodysMs] = [0, 0];
    for (let change = 0; change < changes; change += 1) {
      const writer = Math.floor(random() * nodes);
      busyMs[writer] = (busyMs[writer] ?? 0) + slopes.writeMs;
      const listening = nodesOfProject - 1;
      const hearing = fanOut === 'all nodes' ? nodes - 1 : listening;
      deliveries += hearing + 1;
      // Which nodes they are does not matter over a second: all of them get their share.
      everybodysMs += (listening * slopes.hearMs + (hearing - listening) * slopes.discardMs) / nodes;
    }
    return { changes, busiestMs: Math.max(...busyMs) + everybodysMs, deliveries };
  });
  const worst = (read: (second: (typeof seconds)[number]) => number) =>
    seconds.map(read).sort((a, b) => a - b)[Math.floor(simulatedSeconds * 0.99)] ?? 0;
  return {
    changesPerSecond: mean,
    nodeCore: worst(({ busiestMs }) => busiestMs) / 1_000,
    nodeMiB: slopes.baseMiB + (people / nodes) * (slopes.kibPerPerson / 1_024),
    redisCore: nodes === 1 ? 0 : (worst(({ deliveries }) => deliveries) * slopes.redisMsPerDelivery) / 1_000,
    postgresCores: (worst(({ changes }) => changes) * slopes.postgresMs) / 1_000,
  };
}

/** On how many of the nodes at least one of a project's people is, if they connect wherever. */
function expectedNodes(nodes: number, people: number): number {
  return nodes * (1 - (1 - 1 / nodes) ** people);
}

/** Large means are as good as normal, and Knuth's way would take as many draws as there are changes. */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
