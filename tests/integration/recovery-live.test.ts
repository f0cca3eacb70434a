import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import { callEndpoint } from '../support/api-client';
import { createTask, createTeam } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { command, connectAs, join, nextEvent, nextMessage } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

const joiners = 50;

describe('events that arrive during a join', () => {
  it('are in its answer or come live, without a gap, for each of 50 joins while a writer hammers', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const { id: taskId } = await createTask(team);
    const start = await ask(team.watcher, 'getProject', { projectId });
    const writer = await connectAs(app(), team.editor);
    const clients = await Promise.all(Array.from({ length: joiners }, () => connectAs(app(), team.watcher)));
    let isHammering = true;
    const hammer = async () => {
      for (let count = 0; isHammering; count += 1) {
        const ack = await command(writer, 'updateTask', { taskId, title: `Title ${count}` });
        expect(ack.ok).toBe(true);
      }
    };
    const hammering = hammer();

    const joins = [];
    for (const client of clients) {
      joins.push({ client, data: await join(client, projectId, { epoch: start.epoch, after: start.seq }) });
    }
    isHammering = false;
    await hammering;
    const { seq: head } = await ask(team.watcher, 'getProject', { projectId });

    expect(head - start.seq).toBeGreaterThan(joiners / 2);
    for (const { client, data } of joins) {
      await nextMessage(client, ({ payload }) => (payload as Envelope).seq === head);
      const replayed = (data.events ?? []).map(({ seq }) => seq);
      const live = client.envelopes().map(({ seq }) => seq);
      expect(replayed).toEqual(
        Array.from({ length: data.head - start.seq }, (_, index) => start.seq + index + 1),
      );
      expect(live).toEqual([...live].sort((a, b) => a - b));
      const known = new Set([...replayed, ...live]);
      expect(known.size).toBe(head - start.seq);
    }
  });
});

describe('live events', () => {
  it.each(['http', 'socket'] as const)(
    'reach every member in the room, the author too, exactly as they are stored, over %s',
    async (door) => {
      const team = await createTeam();
      const { projectId } = team;
      const [author, watcher] = [await connectAs(app(), team.editor), await connectAs(app(), team.watcher)];
      await Promise.all([join(author, projectId), join(watcher, projectId)]);
      const input = { projectId, title: 'News' };
      if (door === 'http') {
        const headers = { 'idempotency-key': 'news-1' };
        await callEndpoint(app(), 'createTask', input, { as: team.editor, headers });
      } else {
        await command(author, 'createTask', input, 'news-1');
      }
      const got = await Promise.all(
        [author, watcher].map((client) => nextEvent<Envelope>(client, 'taskCreated')),
      );
      const { events } = await ask(team.watcher, 'listProjectEvents', {
        projectId,
        after: String((got[0]?.seq ?? 0) - 1),
      });
      expect(got[0]).toEqual(events[0]);
      expect(got[1]).toEqual(events[0]);
      expect(got[0]).toMatchObject({ mutationId: 'news-1', actorId: team.editor.userId });
    },
  );

  it('of a project reach nobody who is not in its room', async () => {
    const [team, other] = [await createTeam(), await createTeam()];
    const [outsider, elsewhere] = [
      await connectAs(app(), team.outsider),
      await connectAs(app(), other.owner),
    ];
    const inside = await connectAs(app(), team.watcher);
    await Promise.all([join(elsewhere, other.projectId), join(inside, team.projectId)]);
    await callEndpoint(
      app(),
      'createTask',
      { projectId: team.projectId, title: 'Secret' },
      { as: team.owner },
    );
    await nextEvent(inside, 'taskCreated');
    // What was sent to the others before this answer would have arrived before it.
    for (const client of [outsider, elsewhere]) {
      await command(client, 'createProject', { name: 'Mine' });
      expect(client.envelopes().filter(({ stream }) => stream === `project:${team.projectId}`)).toEqual([]);
    }
  });

  it('stop after leaveProject, and for who is removed after being told so', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const [leaving, removed, staying] = [
      await connectAs(app(), team.commenter),
      await connectAs(app(), team.viewer),
      await connectAs(app(), team.watcher),
    ];
    await Promise.all([leaving, removed, staying].map((client) => join(client, projectId)));
    await leaving.socket.timeout(5_000).emitWithAck('leaveProject', { projectId });
    const remove = { projectId, userId: team.viewer.userId };
    await callEndpoint(app(), 'removeMember', remove, { as: team.owner });
    const told = await nextEvent(removed, 'accessRevoked');
    expect(told).toEqual({ projectId, reason: 'removed' });

    await callEndpoint(app(), 'createTask', { projectId, title: 'Unseen' }, { as: team.owner });
    await nextEvent(staying, 'taskCreated');
    for (const client of [leaving, removed]) {
      await command(client, 'createProject', { name: 'Mine' });
      expect(client.envelopes().map(({ type }) => type)).not.toContain('taskCreated');
    }
  });

  it('that another node committed are announced by the beacon within two beats', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const follower = await connectAs(app(), team.watcher);
    const { head } = await join(follower, projectId);
    // Committed in this very process, which has no sockets.
    await run(team.owner, 'updateProject', { projectId, name: 'Elsewhere' });
    const beacon = await nextMessage<{ seq: number }>(
      follower,
      ({ type, payload }) => type === 'head' && (payload as { seq: number }).seq === head + 1,
      2_000,
    );
    expect(beacon).toMatchObject({ stream: `project:${projectId}`, seq: head + 1 });
  });
});
