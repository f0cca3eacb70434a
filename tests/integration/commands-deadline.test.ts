import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import { databaseClient } from '../../server/platform/database';
import { doorNames, openDoors } from '../support/doors';
import { createTask, createTeam, type Team } from '../support/factories';
import { ask, useDatabase } from '../support/services';
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
