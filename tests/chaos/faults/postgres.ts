import { setTimeout as delay } from 'node:timers/promises';
import { databaseClient } from '../../../server/platform/database';
import { callEndpoint } from '../../support/api-client';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

/** What a request may take: the deadline of an answer, and what a busy machine adds to it. */
const answersWithinMs = 8_000;

export const postgresRows: Row[] = [
  {
    id: 'F12',
    title: 'PostgreSQL is stopped at once, and comes back',
    async fault(arena) {
      await arena.topology.database.crash();
      await measureWrites(arena, 'slowest refusal ms', 1);
      await delay(arena.random.below(2_000));
      await arena.topology.database.start();
    },
  },
  {
    id: 'F13',
    title: 'all connections to PostgreSQL are ended, again and again',
    async fault() {
      for (let count = 0; count < 4; count += 1) {
        await databaseClient().sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where pid <> pg_backend_pid() and backend_type = 'client backend'`;
        await delay(500);
      }
    },
  },
  {
    id: 'F14',
    title: 'whatever stands before PostgreSQL hangs up politely',
    async fault(arena) {
      const { databaseLine } = arena.topology.nodes[0] as NodeSlot;
      databaseLine.hangUp();
      const before = databaseLine.accepted();
      const startedAtMs = performance.now();
      await measureWrites(arena, 'slowest refusal ms', 4);
      await delay(1_000);
      const seconds = (performance.now() - startedAtMs) / 1_000;
      arena.measure('connections tried a second', (databaseLine.accepted() - before) / seconds, 50);
      databaseLine.mend();
    },
  },
  {
    id: 'F15',
    title: 'the line to PostgreSQL goes silent',
    async fault(arena) {
      for (const { databaseLine } of arena.topology.nodes) databaseLine.silence();
      await measureWrites(arena, 'slowest refusal ms', 4);
      for (const { databaseLine } of arena.topology.nodes) databaseLine.mend();
    },
  },
  {
    id: 'F16',
    isAlone: true,
    title: 'a table is locked, while 100 people write',
    async fault(arena) {
      const locked = databaseClient().begin(async (tx) => {
        await tx.execute('lock table tasks in access exclusive mode');
        await delay(3_000);
      });
      await delay(100);
      await measureWrites(arena, 'slowest answer ms', 100);
      await locked;
    },
  },
  {
    id: 'F17',
    title: 'cards change places in opposite orders',
    async fault({ topology, crew, measure }) {
      const [{ person, team }] = crew.hands as [Hand];
      const { projectId } = team;
      const create = async (title: string) => {
        const { body } = await callEndpoint(
          topology.nodes[0]?.running as { url: string },
          'createTask',
          { projectId, title },
          { as: person },
        );
        return (body.task as { id: string }).id;
      };
      const [first, second] = [await create('First'), await create('Second')];
      const swap = (index: number) => {
        const [taskId, beforeId] = index % 2 === 0 ? [first, second] : [second, first];
        const node = topology.nodes[index % topology.nodes.length]?.running as { url: string };
        return callEndpoint(node, 'updateTask', { taskId, beforeId }, { as: person });
      };
      const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => swap(index)));
      measure('swaps that failed', answers.filter(({ status }) => status >= 500).length, 0);
    },
  },
];

/** Writes at once through one node, and measures the longest wait for whatever answer. */
async function measureWrites({ topology, crew, measure }: Arena, name: string, count: number): Promise<void> {
  const [{ person, team }] = crew.hands as [Hand];
  const { running } = topology.nodes[0] as NodeSlot;
  const waits = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const startedAtMs = performance.now();
      const input = { projectId: team.projectId, title: `Write ${index}` };
      await callEndpoint(running, 'createTask', input, { as: person });
      return performance.now() - startedAtMs;
    }),
  );
  measure(name, Math.max(...waits), answersWithinMs);
}
