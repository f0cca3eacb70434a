import { setTimeout as delay } from 'node:timers/promises';
import { callEndpoint } from '../../support/api-client';
import type { MarkedTeam } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

const rounds = 2;
const dieWithinMs = 5_000;

export const crashRows: Row[] = [
  {
    id: 'F2',
    title: 'a node is killed between a commit and its emission',
    isSmoke: true,
    async fault(arena) {
      await crashAt(arena, 'after-commit');
      // The last event of a stream, after which no other one shows that it is missing.
      arena.load.stop();
      const { team } = arena.crew.teams[0] as MarkedTeam;
      const doomed = await startDoomed(arena, 'after-commit');
      const { projectId, owner } = team;
      const input = { projectId, title: 'Last' };
      await callEndpoint(doomed.running, 'createTask', input, { as: owner }).catch(() => null);
      await doomed.running.ended;
    },
  },
  {
    id: 'F3',
    title: 'a node is killed between an emission and its answer',
    fault: (arena) => crashAt(arena, 'before-answer'),
  },
];

/** Again and again a node ends itself at a point of its first change, and a sound one takes its place. */
async function crashAt(arena: Arena, failpoint: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const doomed = await startDoomed(arena, failpoint);
    await Promise.race([doomed.running.ended, delay(dieWithinMs)]);
    await doomed.kill();
    await doomed.start();
  }
}

async function startDoomed({ topology, random }: Arena, failpoint: string): Promise<NodeSlot> {
  const doomed = random.pick(topology.nodes) as NodeSlot;
  await doomed.kill();
  await doomed.start({ LOCKSTEP_FAILPOINT: failpoint });
  return doomed;
}
