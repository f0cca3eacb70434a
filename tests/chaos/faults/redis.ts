import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';
import { slowestAnswerMs } from '../slowest-answer';

export const redisRows: Row[] = [
  {
    id: 'F6',
    title: 'Redis is killed, and comes back',
    isSmoke: true,
    async fault({ topology, random }) {
      await topology.redis.kill();
      await delay(random.pick([400, 1_000, 3_000, 5_000]) ?? 0);
      await topology.redis.start();
    },
  },
  {
    id: 'F7',
    title: 'Redis hangs',
    async fault({ topology, crew, random, measure }) {
      topology.redis.hang();
      const [node] = topology.nodes as [NodeSlot];
      const forMs = 2_000 + random.below(2_000);
      measure('slowest answer ms', await slowestAnswerMs(node, crew, forMs), 2_500);
      topology.redis.goOn();
    },
  },
  {
    id: 'F8',
    title: 'only the subscribers of Redis are cut, again and again',
    async fault(arena) {
      for (let count = 0; count < 5; count += 1) {
        await tellRedis(arena, (redis) => redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub'));
        await delay(300);
      }
    },
  },
  {
    id: 'F9',
    title: 'Redis forgets everything, and has no room for anything new',
    async fault(arena) {
      await tellRedis(arena, async (redis) => {
        await redis.flushall();
        await redis.config('SET', 'maxmemory', '1mb');
        await delay(2_000);
        await redis.config('SET', 'maxmemory', '0');
      });
    },
  },
  {
    id: 'F11',
    title: 'one node hears nothing of Redis, which hears it',
    async fault({ topology, random }) {
      const { redisLine } = random.pick(topology.nodes) as NodeSlot;
      redisLine.silence('toClient');
      await delay(2_000 + random.below(2_000));
      redisLine.mend();
    },
  },
];

async function tellRedis({ topology }: Arena, work: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(topology.redis.url);
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}
