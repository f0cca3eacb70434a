import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { databaseClient } from '../../server/platform/database';
import { enqueue } from '../../server/queue/enqueue';
import { createTaskDueToday, remindNow } from '../support/due-today';
import { createTeam } from '../support/factories';
import { useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, nextMessage } from '../support/sockets';
import { startWorkerProcess } from '../support/start-worker';

useDatabase();
const node = useSocketNode();

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

it('a worker goes through a full queue without a pause', async () => {
  const ids = Array.from({ length: 30 }, () => uuidv7());
  await databaseClient().begin((tx) =>
    enqueue(
      tx,
      'digest',
      ids.map((id) => ({ id, data: { userId: uuidv7() }, startAfterSeconds: 0 })),
    ),
  );
  const worker = await startWorkerProcess();
  await expect
    .poll(() => worker.linesOf('Job done').filter(({ job }) => job === 'digest').length, { timeout: 15_000 })
    .toBe(ids.length);
}, 30_000);

/** As if it were time: the clock is looked at every ten seconds, and then for the minute that has begun last. */
async function letTheClockStrike() {
  await databaseClient().orm.execute(
    sql`update pgboss.schedule set cron = '* * * * *' where name = 'digests'`,
  );
  await databaseClient().orm.execute(sql`update pgboss.version set cron_on = null`);
}

it('a job that was lost with its worker is done by the next, which puts new ones in by the clock', async () => {
  const id = uuidv7();
  await remindNow(id);
  await databaseClient().orm.execute(sql`
    update pgboss.job set state = 'active', started_on = now() - interval '2 minutes' where id = ${id}`);
  const worker = await startWorkerProcess();
  await letTheClockStrike();
  await expect
    .poll(() => jobsOf(id), { timeout: 15_000, interval: 200 })
    .toMatchObject([{ state: 'completed' }]);
  const doneOf = (name: string) => worker.linesOf('Job done').filter(({ job }) => job === name);
  expect(doneOf('reminders')).toContainEqual(expect.objectContaining({ jobId: id, attempt: 2 }));
  expect(worker.linesOf('The job queue is away')).toEqual([]);
  await expect.poll(() => doneOf('digests'), { timeout: 30_000 }).not.toEqual([]);
}, 60_000);
