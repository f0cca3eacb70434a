import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../row';

export const processRows: Row[] = [
  {
    id: 'F1',
    title: 'a node is killed',
    isSmoke: true,
    async fault({ topology, random }) {
      const victim = random.pick(topology.nodes);
      await victim?.kill();
      await delay(500 + random.below(1_500));
      await victim?.start();
    },
  },
  {
    id: 'F4',
    title: 'all nodes are killed at once',
    convergesWithinMs: 8_000,
    async fault({ topology, random, measure }) {
      await Promise.all(topology.nodes.map((node) => node.kill()));
      await delay(random.below(1_000));
      const startedAtMs = performance.now();
      await Promise.all(topology.nodes.map((node) => node.start()));
      measure('ready again ms', performance.now() - startedAtMs, 5_000);
    },
  },
  {
    id: 'F5',
    title: 'a node hangs and goes on',
    convergesWithinMs: 8_000,
    async fault({ topology, random }) {
      const victim = random.pick(topology.nodes);
      victim?.hang();
      await delay(2_000 + random.below(4_000));
      victim?.goOn();
    },
  },
];
