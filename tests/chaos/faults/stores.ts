import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../row';

export const storeRows: Row[] = [
  {
    id: 'F6',
    title: 'Redis is killed and comes back',
    isSmoke: true,
    async fault({ topology, random }) {
      await topology.redis.kill();
      await delay(random.pick([400, 1_000, 3_000]) ?? 0);
      await topology.redis.start();
    },
  },
  {
    id: 'F7',
    title: 'Redis hangs',
    async fault({ topology, random }) {
      topology.redis.hang();
      await delay(2_000 + random.below(2_000));
      topology.redis.goOn();
    },
  },
  {
    id: 'F12',
    title: 'PostgreSQL is stopped at once and comes back',
    isSmoke: true,
    convergesWithinMs: 8_000,
    async fault({ topology, random }) {
      await topology.database.crash();
      await delay(500 + random.below(2_000));
      await topology.database.start();
    },
  },
];
