import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Envelope } from '../../contract/events';
import { callEndpoint } from '../support/api-client';
import { createTask, createTeam, type Team } from '../support/factories';
import { ask, useDatabase } from '../support/services';
import { command, connectAs, join, nextMessage } from '../support/sockets';
import { type App, startApp, useApp } from '../support/start-app';

useDatabase();
const nodeA = useApp();

/** The head beacon beats once a second; it may just have done so, and a busy machine is late. */
const staleForMs = 3_000;

let team: Team;
beforeEach(async () => {
  team = await createTeam();
});

async function startDoomed(failpoint: 'after-commit' | 'before-answer'): Promise<App> {
  const app = await startApp({ LOCKSTEP_FAILPOINT: failpoint });
  onTestFinished(() => app.kill());
  return app;
}

describe('a node that is killed between commit and emission', () => {
  it.each(['socket', 'http'] as const)(
    'leaves no follower behind for longer than the beacon takes, over %s',
    async (door) => {
      const { projectId } = team;
      const nodeB = await startDoomed('after-commit');
      const follower = await connectAs(nodeA(), team.watcher);
      const { epoch, head } = await join(follower, projectId);
      const input = { projectId, title: 'Survives' };

      if (door === 'socket') {
        const writer = await connectAs(nodeB, team.editor);
        writer.socket.emit('command', { name: 'createTask', input });
      } else {
        await expect(callEndpoint(nodeB, 'createTask', input, { as: team.editor })).rejects.toThrow();
      }
      await nodeB.ended;
      const killedAtMs = performance.now();

      const stream = `project:${projectId}`;
      const isNews = ({ type, payload }: { type: string; payload: unknown }) =>
        type === 'head' && (payload as { stream: string; seq: number }).stream === stream;
      const beacon = await nextMessage<{ seq: number; epoch: string }>(
        follower,
        (message) => isNews(message) && (message.payload as { seq: number }).seq > head,
        staleForMs,
      );
      expect(beacon).toEqual({ stream, epoch, seq: head + 1 });
      const { events } = await join(follower, projectId, { epoch, after: head });
      expect(events).toMatchObject([
        { seq: head + 1, type: 'taskCreated', payload: { task: { title: 'Survives' } } },
      ]);
      expect(performance.now() - killedAtMs).toBeLessThan(staleForMs);
      expect(follower.envelopes()).toEqual([]);
    },
  );

  it('before the answer: sent again through another node, the mutation has one effect and its answer', async () => {
    const { projectId } = team;
    const mutationId = uuidv7();
    const input = { projectId, title: 'Once' };
    const call = { as: team.editor, headers: { 'idempotency-key': mutationId } };
    const nodeB = await startDoomed('before-answer');
    await expect(callEndpoint(nodeB, 'createTask', input, call)).rejects.toThrow();
    await nodeB.ended;
    const before = await ask(team.owner, 'getProject', { projectId });

    const again = await callEndpoint(nodeA(), 'createTask', input, call);
    const overSocket = await command(await connectAs(nodeA(), team.editor), 'createTask', input, mutationId);

    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(again.body).toEqual({ task: before.tasks[0] });
    expect(overSocket).toEqual({ ok: true, data: again.body, seq: before.seq });
    expect(await ask(team.owner, 'getProject', { projectId })).toEqual(before);
  });

  it('leaves nothing half done: the task, its event and its receipt are all there', async () => {
    const { projectId } = team;
    const { id: taskId } = await createTask(team);
    const nodeB = await startDoomed('after-commit');
    const call = { as: team.editor, headers: { 'idempotency-key': 'rename-1' } };
    await expect(callEndpoint(nodeB, 'updateTask', { taskId, title: 'New' }, call)).rejects.toThrow();
    await nodeB.ended;

    const { task } = await ask(team.owner, 'getTask', { taskId });
    const { seq } = await ask(team.owner, 'getProject', { projectId });
    const { events } = await ask(team.owner, 'listProjectEvents', { projectId, after: String(seq - 1) });
    const [event] = events as unknown as Envelope[];
    expect(task.title).toBe('New');
    expect(event).toMatchObject({
      type: 'taskUpdated',
      mutationId: 'rename-1',
      payload: { version: task.version },
    });
    const again = await callEndpoint(nodeA(), 'updateTask', { taskId, title: 'New' }, call);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(again.body).toEqual({ task });
  });
});
