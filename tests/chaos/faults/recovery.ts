import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { uuidv7 } from 'uuidv7';
import type { JoinProjectData } from '../../../contract/socket';
import { databaseClient } from '../../../server/platform/database';
import { callEndpoint } from '../../support/api-client';
import { run } from '../../support/services';
import { connectAs, join } from '../../support/sockets';
import { addEvents } from '../add-events';
import type { Hand, MarkedTeam } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

export const recoveryRows: Row[] = [
  {
    id: 'F32',
    title:
      'somebody comes back after 0, 1, 499, 500, 501 and 10,000 events, from the future and another epoch',
    async fault({ topology, crew, measure }) {
      const [{ person, team }] = crew.hands as [Hand];
      const client = await connectAs(topology.nodes[0]?.running as NodeSlot['running'], person);
      const { project } = await run(team.owner, 'createProject', { name: 'Absent' });
      // A stream begins with its first event.
      await run(team.owner, 'createTask', { projectId: project.id, title: 'First' });
      await addEvents(project.id, 10_000);
      const { epoch, head } = await join(client, project.id);
      const answers = await Promise.all(
        [0, 1, 499, 500, 501, 10_000].map(async (missed) => ({
          missed,
          answer: await join(client, project.id, { epoch, after: head - missed }),
        })),
      );
      const wrong = answers.filter(({ missed, answer }) => !isRight(answer, missed));
      const ahead = await join(client, project.id, { epoch, after: head + 1 });
      const elsewhere = await join(client, project.id, { epoch: uuidv7(), after: head });
      const wrongReasons =
        Number(ahead.snapshotRequired?.reason !== 'ahead') +
        Number(elsewhere.snapshotRequired?.reason !== 'epochChanged');
      measure('wrong answers', wrong.length + wrongReasons, 0);
    },
  },
  {
    id: 'F33',
    title: 'people join while others write',
    async fault({ crew, random }) {
      for (let count = 0; count < 40; count += 1) {
        const hand = random.pick(crew.hands);
        // Joins again with the place where it stands, while events are on their way.
        hand?.project.sync.catchUp();
        await delay(random.below(60));
      }
    },
  },
  {
    id: 'F41',
    title: 'the database is restored from a backup under open clients',
    async fault({ crew, load, history }) {
      load.stop();
      const { stream } = crew.teams[0] as MarkedTeam;
      await settleDown(crew.hands);
      // As after a restore: the last events are gone, and the stream has another epoch.
      await databaseClient().sql`
        with stream as (
          update streams set epoch = ${uuidv7()}, head = head - 3 where id = ${stream} returning id, head
        )
        delete from events using stream where events.stream_id = stream.id and events.seq > stream.head`;
      history.record({ kind: 'restored' });
      load.start();
      await delay(1_500);
    },
  },
  {
    id: 'F42',
    title: 'every request comes three times, through different nodes',
    isSmoke: true,
    async fault(arena) {
      const { crew, measure } = arena;
      const [{ person, team }] = crew.hands as [Hand];
      const { projectId } = team;
      const mutationIds = Array.from({ length: 15 }, () => uuidv7());
      const answers: unknown[][] = [];
      for (const mutationId of mutationIds)
        answers.push(await sendThrice(arena, person, projectId, mutationId));
      const rows = await databaseClient().sql<{ count: number }[]>`
        select count(*)::int as count from tasks where id = any(${mutationIds}::uuid[])`;
      const differing = answers.filter(
        ([first, ...others]) => !others.every((other) => isDeepStrictEqual(other, first)),
      );
      measure('answers that differ', differing.length, 0);
      measure('tasks too many or too few', Math.abs((rows[0]?.count ?? 0) - mutationIds.length), 0);
    },
  },
];

function isRight({ events, snapshotRequired }: JoinProjectData, missed: number): boolean {
  if (missed > 500) return snapshotRequired?.reason === 'tooFarBehind';
  return events?.length === missed;
}

async function sendThrice({ topology }: Arena, as: { token: string }, projectId: string, mutationId: string) {
  const [first, second] = topology.nodes as [NodeSlot, NodeSlot];
  const call = { as, headers: { 'idempotency-key': mutationId } };
  const send = async (node: NodeSlot): Promise<unknown> => {
    const { status, body } = await callEndpoint(
      node.running,
      'createTask',
      { projectId, title: 'Once' },
      call,
    );
    // Nothing is known then: it is sent again, as every client does.
    return status >= 500 ? send(node) : body;
  };
  return Promise.all([first, second, first].map(send));
}

async function settleDown(hands: readonly Hand[]): Promise<void> {
  const deadlineMs = performance.now() + 5_000;
  while (hands.some(({ client }) => client.outbox.all.some(({ status }) => status === 'sent'))) {
    if (performance.now() > deadlineMs) return;
    await delay(20);
  }
}
