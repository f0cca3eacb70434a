import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../../contract/limits';
import { streamQueue } from '../../server/log/stream-queue';
import { databaseClient } from '../../server/platform/database';
import { callEndpoint } from '../support/api-client';
import { doorNames, openDoors } from '../support/doors';
import { createTask, createTeam, type Team } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { connectAs } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let team: Team;
beforeAll(async () => {
  team = await createTeam();
});

/** Locks a task's row, and returns what lets go of it. */
async function holdTask(taskId: string): Promise<() => Promise<void>> {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const holding = new Promise<() => Promise<void>>((resolve, reject) => {
    const ended = databaseClient().begin(async (tx) => {
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      await tx.execute(sql`select 1 from tasks where id = ${taskId} for update`);
      resolve(() => {
        finish();
        return ended;
      });
      await finished;
    });
    ended.catch(reject);
  });
  return holding;
}

describe.each(doorNames)('every answer ends in time, over %s', (door) => {
  it('a row that somebody else holds on to is busy, and nothing is written later', async () => {
    const { id: taskId, title } = await createTask(team);
    const doors = await openDoors(app(), team.editor);
    const letGo = await holdTask(taskId);
    const startedAtMs = performance.now();

    const outcome = await doors[door]('updateTask', { taskId, title: 'Never' }, `held-${door}`);

    expect(outcome).toEqual({ code: 'busy', data: {}, refusal: { retryAfterMs: expect.any(Number) } });
    expect(performance.now() - startedAtMs).toBeLessThan(limits.ackDeadlineMs);
    await letGo();
    expect((await ask(team.owner, 'getTask', { taskId })).task.title).toBe(title);
    const again = await doors[door]('updateTask', { taskId, title: 'Now' }, `held-${door}`);
    expect(again).toMatchObject({ code: 'ok', data: { task: { title: 'Now' } } });
  });
});

describe('P89 a change that waits for others', () => {
  it('for longer than its sender waits for it is not written', async () => {
    const { projectId } = team;
    let letGo = () => {};
    const letsGo = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    void streamQueue().run(projectId, () => letsGo);
    const change = run(team.editor, 'createTask', { projectId, title: 'Overdue' });
    const startedAtMs = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(startedAtMs + limits.ackDeadlineMs + 1);
    letGo();

    await expect(change).rejects.toMatchObject({ code: 'unavailable', details: { retryAfterMs: 1_000 } });
    const { tasks } = await ask(team.owner, 'getProject', { projectId });
    expect(tasks.map(({ title }) => title)).not.toContain('Overdue');
  });
});

describe('P89 a node that stood still', () => {
  it('sends back what waited in it meanwhile, and takes it when it is sent again', async () => {
    const { projectId } = team;
    const editor = await connectAs(app(), team.editor);
    const titles = { socket: 'Waited in a socket', http: 'Waited in a request' };
    const overSocket = (mutationId: string) =>
      editor.socket.timeout(20_000).emitWithAck('command', {
        name: 'createTask',
        input: { projectId, title: titles.socket },
        mutationId,
      });
    const overHttp = (key: string) =>
      callEndpoint(
        app(),
        'createTask',
        { projectId, title: titles.http },
        { as: team.editor, headers: { 'idempotency-key': key } },
      );

    app().signal('SIGSTOP');
    const answers = Promise.all([overSocket('waited-1'), overHttp('waited-2')]);
    await delay(limits.ackDeadlineMs).finally(() => app().signal('SIGCONT'));

    const [ack, answer] = await answers;
    expect(ack).toMatchObject({ ok: false, error: { code: 'unavailable', retryAfterMs: 1_000 } });
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers.get('retry-after')).toBe('1');
    const { tasks } = await ask(team.owner, 'getProject', { projectId });
    expect(tasks.map(({ title }) => title)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^Waited/)]),
    );

    await vi.waitFor(async () => {
      expect(await overSocket('waited-1')).toMatchObject({ ok: true });
      expect(await overHttp('waited-2')).toMatchObject({ status: 201 });
    }, limits.ackDeadlineMs);
  });
});
