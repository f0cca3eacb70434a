import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { users } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { enqueue } from '../../server/queue/enqueue';
import { createTask, createTeam, type Person, type Team } from '../support/factories';
import { run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, nextMessage } from '../support/sockets';
import { startWorkerProcess } from '../support/start-worker';

useDatabase();
const node = useSocketNode();

/** Lets it be noon where a person lives, so that reminders of today have come. */
async function liveAtNoon({ userId }: Person) {
  const hoursAhead = 12 - new Date().getUTCHours();
  // The names of these zones count westwards.
  const timeZone = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
  await databaseClient().orm.update(users).set({ timeZone }).where(eq(users.id, userId));
}

async function createTaskDueToday({ editor, owner, ...team }: Team) {
  await liveAtNoon(editor);
  const { id: taskId } = await createTask({ editor, owner, ...team }, { assigneeIds: [editor.userId] });
  await run(owner, 'updateTask', { taskId, dueOn: new Date().toISOString().slice(0, 10) });
}

function remindNow(id = uuidv7()) {
  return databaseClient().begin((tx) => enqueue(tx, 'reminders', [{ id, data: null, startAfterSeconds: 0 }]));
}

async function jobsOf(id: string) {
  return databaseClient().orm.execute<{ state: string }>(
    sql`select state::text, retry_count as retries from pgboss.job where id = ${id}`,
  );
}

it('a job is there with its cause alone, and once', async () => {
  const id = uuidv7();
  const job = { id, data: null, startAfterSeconds: 3_600 };
  const undone = databaseClient().begin(async (tx) => {
    await enqueue(tx, 'reminders', [job]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await jobsOf(id)).toHaveLength(0);
  await databaseClient().begin((tx) => enqueue(tx, 'reminders', [job, { ...job, id: uuidv7() }]));
  await databaseClient().begin((tx) => enqueue(tx, 'reminders', [job]));
  expect(await jobsOf(id)).toHaveLength(1);
});

it('a worker of its own does it, tells open pages, and can be followed by its id', async () => {
  const team = await createTeam();
  const device = await connectAs(node(), team.editor);
  await createTaskDueToday(team);
  const worker = await startWorkerProcess();
  const stream = `user:${team.editor.userId}`;
  const isNews = ({ type, payload }: { type: string; payload: unknown }) =>
    type === 'head' && (payload as { stream: string }).stream === stream;
  const id = uuidv7();
  await remindNow(id);
  const done = await worker.untilLine('Job done');
  expect(done).toMatchObject({ job: 'reminders', jobId: id, attempt: 1 });
  const [committed] = worker.linesOf('Committed');
  expect(committed).toMatchObject({
    requestId: id,
    command: 'remindOfDueTask',
    events: [{ type: 'notification', stream }],
  });
  const { seq } = (committed as { events: [{ seq: number }] }).events[0];
  await nextMessage(
    device,
    (message) => isNews(message) && (message.payload as { seq: number }).seq === seq,
    5_000,
  );
});

it('a worker that is asked to leave ends what it does and nothing is left over', async () => {
  await createTaskDueToday(await createTeam());
  const worker = await startWorkerProcess();
  const id = uuidv7();
  await remindNow(id);
  await worker.untilLine('Committed');
  expect(await worker.end('SIGTERM')).toBe(0);
  expect(await jobsOf(id)).toMatchObject([{ state: 'completed', retries: 0 }]);
});

it('a job that was lost with its worker is done by the next', async () => {
  const id = uuidv7();
  await remindNow(id);
  await databaseClient().orm.execute(sql`
    update pgboss.job set state = 'active', started_on = now() - interval '2 minutes' where id = ${id}`);
  const worker = await startWorkerProcess();
  await expect
    .poll(() => jobsOf(id), { timeout: 50_000, interval: 500 })
    .toMatchObject([{ state: 'completed' }]);
  expect(worker.linesOf('Job done')).toMatchObject([{ jobId: id, attempt: 2 }]);
}, 80_000);
