import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import { limits } from '../../contract/limits';
import { projectStream } from '../../contract/streams';
import { events, streams } from '../../db/schema/log';
import { databaseClient } from '../../server/platform/database';
import { callEndpoint } from '../support/api-client';
import { createTask, createTeam, type Team } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { connectAs, join } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

/** Enough for somebody to be further behind than one answer carries. */
const history = limits.replayEvents + 20;

let team: Team;
let epoch: string;
let head: number;

beforeAll(async () => {
  team = await createTeam();
  const { id: taskId } = await createTask(team);
  for (let count = 0; count < history; count += 10) {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        run(team.owner, 'updateTask', { taskId, title: `Title ${count + index}` }),
      ),
    );
  }
  ({ epoch, seq: head } = await ask(team.watcher, 'getProject', { projectId: team.projectId }));
});

const seqsOf = (list: readonly Envelope[] | undefined) => list?.map(({ seq }) => seq);
const range = (after: number, count: number) =>
  Array.from({ length: count }, (_, index) => after + index + 1);

type Row = {
  where: string;
  position: () => { after?: number; epoch?: string };
  behind?: number;
  reason?: string;
};

const rows: Row[] = [
  { where: 'behind by 1', position: () => ({ epoch, after: head - 1 }), behind: 1 },
  { where: 'behind by 499', position: () => ({ epoch, after: head - 499 }), behind: 499 },
  { where: 'behind by 500', position: () => ({ epoch, after: head - 500 }), behind: 500 },
  { where: 'at the head', position: () => ({ epoch, after: head }), behind: 0 },
  { where: 'behind, without naming an epoch', position: () => ({ after: head - 3 }), behind: 3 },
  { where: 'ahead of the head', position: () => ({ epoch, after: head + 1 }), reason: 'ahead' },
  { where: 'in another epoch', position: () => ({ epoch: 'another', after: head }), reason: 'epochChanged' },
  {
    where: 'in another epoch and ahead',
    position: () => ({ epoch: 'x', after: head + 9 }),
    reason: 'epochChanged',
  },
];

describe('joinProject from a position', () => {
  it.each<Row>([
    ...rows,
    { where: 'behind by 501', position: () => ({ epoch, after: head - 501 }), reason: 'tooFarBehind' },
    { where: 'at the very start', position: () => ({ epoch, after: 0 }), reason: 'tooFarBehind' },
  ])('$where', async ({ position, behind, reason }) => {
    const client = await connectAs(app(), team.watcher);
    const data = await join(client, team.projectId, position());
    expect(data).toMatchObject({ epoch, head });
    if (reason === undefined) {
      expect(seqsOf(data.events)).toEqual(range(head - (behind ?? 0), behind ?? 0));
      expect(data).not.toHaveProperty('snapshotRequired');
    } else {
      expect(data.snapshotRequired).toEqual({ reason });
      expect(data).not.toHaveProperty('events');
    }
  });

  it('fresh: neither events nor a demand, only where the stream stands', async () => {
    const data = await join(await connectAs(app(), team.watcher), team.projectId);
    expect(data).toEqual({ epoch, head, onlineMembers: expect.any(Array) });
  });

  it('gives events as they are stored, in the form in which they are emitted', async () => {
    const client = await connectAs(app(), team.watcher);
    const { events: [replayed] = [] } = await join(client, team.projectId, { epoch, after: head - 1 });
    expect(replayed).toMatchObject({
      type: 'taskUpdated',
      version: 1,
      stream: projectStream(team.projectId),
      seq: head,
      actorId: team.owner.userId,
    });
  });
});

describe('GET events from a position', () => {
  const page = (query: Record<string, unknown>) =>
    callEndpoint(app(), 'listProjectEvents', { projectId: team.projectId, ...query }, { as: team.watcher });

  it.each<Row>(rows)('$where', async ({ position, behind, reason }) => {
    const { status, body } = await page(position());
    if (reason === undefined) {
      expect({ status, ...body, events: seqsOf(body.events as Envelope[]) }).toEqual({
        status: 200,
        epoch,
        head,
        events: range(head - (behind ?? 0), behind ?? 0),
      });
    } else {
      expect(body).toMatchObject({ status: 409, code: 'snapshot_required', reason });
      expect(status).toBe(409);
    }
  });

  it('pages from the very start to the head, in pages of up to 500', async () => {
    const pages: number[] = [];
    const found: number[] = [];
    while (found.length < head) {
      const { body } = await page({ epoch, after: found.length });
      const list = body.events as Envelope[];
      pages.push(list.length);
      found.push(...list.map(({ seq }) => seq));
    }
    expect(pages).toEqual([500, head - 500]);
    expect(found).toEqual(range(0, head));
    expect((await page({ after: 0, limit: 7 })).body.events).toHaveLength(7);
  });

  it.each([
    ['B34: negative', { after: -1 }, 'after'],
    ['B34: not a whole number', { after: 1.5 }, 'after'],
    ['B34: no number', { after: 'x' }, 'after'],
    ['B34: beyond what a number can hold', { after: '1e309' }, 'after'],
    ['B34: missing', {}, 'after'],
    ['B35: limit 0', { after: 0, limit: 0 }, 'limit'],
    ['B35: limit -1', { after: 0, limit: -1 }, 'limit'],
    ['B35: limit over the maximum', { after: 0, limit: 501 }, 'limit'],
    ['B35: limit 1e9', { after: 0, limit: 1e9 }, 'limit'],
  ])('%s is refused with the field', async (_, query, path) => {
    const { status, body } = await page(query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'validation', fields: [{ path }] });
  });
});

describe('a stream whose beginning was pruned', () => {
  let pruned: Team;
  let place: { epoch: string; seq: number };

  beforeEach(async () => {
    pruned = await createTeam();
    place = await ask(pruned.watcher, 'getProject', { projectId: pruned.projectId });
    const stream = projectStream(pruned.projectId);
    const { orm } = databaseClient();
    await orm
      .update(streams)
      .set({ prunedTo: place.seq - 2 })
      .where(eq(streams.id, stream));
    await orm.delete(events).where(eq(events.streamId, stream));
  });

  it('asks for a snapshot from before the cut, through both ways', async () => {
    const { projectId, watcher } = pruned;
    const after = place.seq - 3;
    const data = await join(await connectAs(app(), watcher), projectId, { epoch: place.epoch, after });
    expect(data.snapshotRequired).toEqual({ reason: 'pruned' });
    const { body } = await callEndpoint(app(), 'listProjectEvents', { projectId, after }, { as: watcher });
    expect(body).toMatchObject({ code: 'snapshot_required', reason: 'pruned' });
  });

  it('needs none exactly at the cut', async () => {
    const position = { epoch: place.epoch, after: place.seq - 2 };
    const data = await join(await connectAs(app(), pruned.watcher), pruned.projectId, position);
    expect(data).not.toHaveProperty('snapshotRequired');
  });
});
