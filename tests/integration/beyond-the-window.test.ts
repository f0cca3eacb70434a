import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseClient } from '../../server/platform/database';
import { callEndpoint } from '../support/api-client';
import { createTask, createTeam, type Team } from '../support/factories';
import { callTo, inboxOf } from '../support/inbox';
import { linesOf } from '../support/log-lines';
import { useMailServer } from '../support/mail-server';
import { pushEnv, usePushServer } from '../support/push-server';
import { ask, run, useDatabase } from '../support/services';
import { type App, startApp } from '../support/start-app';

useDatabase();
const mails = useMailServer();
const push = usePushServer();

/** As people run it: pages, sockets and the worker in one process. */
let app: App;
let team: Team;
beforeAll(async () => {
  team = await createTeam();
  // Invites to the team are not what this is about.
  await databaseClient().orm.execute(sql`delete from pgboss.job`);
  const mailEnv = { SMTP_URL: process.env.SMTP_URL as string, MAIL_GRACE_SECONDS: '0' };
  app = await startApp({ LOCKSTEP_WORKER: 'true', ...mailEnv, ...pushEnv });
});
afterAll(() => app.stop());

type Line = { events: { id: string; type: string; stream: string }[] };

it('one cause, sent again and again, makes one entry, one mail and one push, which the log leads to', async () => {
  const { owner, editor } = team;
  const [phone, laptop] = [push.subscribe(), push.subscribe()];
  for (const { subscription } of [phone, laptop]) await run(editor, 'createPushDevice', subscription);
  const { id: taskId } = await createTask(team);
  const input = { taskId, body: `${callTo(editor)} look` };
  const headers = { 'idempotency-key': uuidv7() };
  const send = () => callEndpoint(app, 'addComment', input, { as: owner, headers });
  const [answer] = await Promise.all([send(), send()]);
  await send();

  await mails.untilMailsTo(editor.email, 1);
  await Promise.all([phone, laptop].map((browser) => push.untilReadBy(browser, 1)));
  const [entry] = (await inboxOf(editor)).filter((one) => one.taskId === taskId);
  expect((await inboxOf(editor)).filter((one) => one.taskId === taskId)).toHaveLength(1);

  const cause = (linesOf(app.log, 'Committed') as (Line & Record<string, unknown>)[]).find(({ events }) =>
    events.some(({ type, stream }) => type === 'notification' && stream === `user:${editor.userId}`),
  );
  expect(cause).toMatchObject({ command: 'addComment', actorId: owner.userId });
  expect(answer?.status).toBe(201);
  const eventId = cause?.events.find(({ stream }) => stream === `user:${editor.userId}`)?.id;
  const line = { eventId, userId: editor.userId };
  const jobs = () => linesOf(app.log, 'Job done').filter((done) => done.eventId === eventId);
  await expect.poll(jobs).toHaveLength(2);
  expect(jobs().map(({ job, notificationId, attempt }) => ({ job, notificationId, attempt }))).toEqual(
    expect.arrayContaining(['mail', 'push'].map((job) => ({ job, notificationId: entry?.id, attempt: 1 }))),
  );
  expect(linesOf(app.log, 'Mail sent')).toMatchObject([{ ...line, notificationIds: [entry?.id] }]);
  const { items } = await ask(editor, 'listPushDevices', {});
  const pushed = linesOf(app.log, 'Push sent');
  expect(pushed).toMatchObject([line, line]);
  expect(pushed.map(({ deviceId }) => deviceId).sort()).toEqual(items.map(({ id }) => id).sort());
});
