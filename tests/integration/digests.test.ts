import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../contract/commands';
import { startDueDigests } from '../../server/mail/due-digests';
import { mailDigest } from '../../server/mail/mail-digest';
import { mailNotification } from '../../server/mail/mail-notification';
import { unsubscribe } from '../../server/mail/unsubscribe';
import { databaseClient } from '../../server/platform/database';
import type { Jobs } from '../../server/queue/jobs';
import { createComment, createTask, createTeam, type Person, type Team } from '../support/factories';
import { callTo, inboxOf } from '../support/inbox';
import { useMailServer } from '../support/mail-server';
import { ask, run, useDatabase } from '../support/services';

useDatabase();
const mails = useMailServer();

let team: Team;
beforeEach(async () => {
  team = await createTeam();
  await run(team.editor, 'markNotificationsDone', { all: true, done: true });
  await databaseClient().orm.execute(sql`delete from pgboss.job`);
});

type Choices = CommandRequest<'updateNotificationPreferences'>;

function choose({ actor }: Person, choices: Choices) {
  return run({ actor }, 'updateNotificationPreferences', choices);
}

const mailsTo = ({ email }: Person) => mails.received.filter(({ to }) => to.includes(email));
const subjectsTo = (person: Person) => mailsTo(person).map(({ headers }) => headers.get('subject'));

/** Does the jobs of a queue, as a worker would at that moment. */
async function work<Name extends 'mail' | 'digest'>(
  name: Name,
  handle: (data: Jobs[Name], at: Date) => Promise<void>,
  at: Date,
) {
  const jobs = await databaseClient().orm.execute<{ data: Jobs[Name] }>(
    sql`delete from pgboss.job where name = ${name} returning data`,
  );
  for (const { data } of jobs) await handle(data, at);
}

/** All that the clock and the worker do at a moment. */
async function workAt(moment: string) {
  const at = new Date(moment);
  await work('mail', mailNotification, at);
  await startDueDigests(at);
  await work('digest', mailDigest, at);
}

function mention(person: Person, taskId: string, words: string) {
  return createComment(team.owner, taskId, `${callTo(person)} ${words}`);
}

describe('in quiet hours', () => {
  const choices: Choices = {
    timeZone: 'Europe/Berlin',
    quietHours: { from: '22:00', to: '07:00' },
  };

  it('mails wait, in the night in which clocks are put forward an hour less, and go out together', async () => {
    const { editor, commenter } = team;
    await choose(editor, choices);
    await choose(commenter, { ...choices, timeZone: 'America/New_York' });
    const [ship, sail] = [
      await createTask(team, { title: 'Ship', assigneeIds: [editor.userId, commenter.userId] }),
      await createTask(team, { title: 'Sail', assigneeIds: [editor.userId] }),
    ];
    await workAt('2030-03-30T21:30:00Z');
    // It is the afternoon in New York.
    expect(subjectsTo(commenter)).toEqual([`[${ship.key}] Ship`]);
    await mention(editor, ship.id, 'ahoy & <hello>');
    await workAt('2030-03-31T00:30:00Z');
    await workAt('2030-03-31T04:59:00Z');
    expect(subjectsTo(editor)).toEqual([]);
    await workAt('2030-03-31T05:00:00Z');
    await workAt('2030-03-31T05:15:00Z');
    expect(subjectsTo(editor)).toEqual(['3 unread entries in your inbox']);
    const raw = mailsTo(editor)[0]?.raw ?? '';
    expect(raw.match(new RegExp(`\\[${ship.key}\\] Ship\r?\n`, 'g'))).toHaveLength(1);
    expect(raw.match(new RegExp(`\\[${sail.key}\\] Sail\r?\n`, 'g'))).toHaveLength(1);
    expect(raw).toContain('ahoy & <hello>');
    expect(raw).toContain('ahoy &#38; &#60;hello&#62;');
    expect(mailsTo(editor)[0]?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('of the night in which clocks are put back, mails wait an hour more', async () => {
    const { editor } = team;
    await choose(editor, choices);
    await createTask(team, { assigneeIds: [editor.userId] });
    await workAt('2030-10-26T20:30:00Z');
    await workAt('2030-10-27T05:45:00Z');
    expect(subjectsTo(editor)).toEqual([]);
    await workAt('2030-10-27T06:00:00Z');
    expect(subjectsTo(editor)).toEqual(['1 unread entry in your inbox']);
  });

  it('those that are read, done or taken back before the end are left out', async () => {
    const { owner, editor } = team;
    await choose(editor, choices);
    const task = await createTask(team, { title: 'Kept', assigneeIds: [editor.userId] });
    const [read, done, gone] = [
      await createTask(team, { title: 'Read', assigneeIds: [editor.userId] }),
      await createTask(team, { title: 'Done', assigneeIds: [editor.userId] }),
      await mention(editor, task.id, 'Taken back'),
    ];
    await workAt('2030-01-10T22:00:00Z');
    await run(editor, 'markNotificationsRead', { taskId: read.id });
    await run(editor, 'markNotificationsDone', { taskId: done.id, done: true });
    await run(owner, 'deleteComment', { commentId: gone.id });
    await workAt('2030-01-11T06:00:00Z');
    expect(subjectsTo(editor)).toEqual(['1 unread entry in your inbox']);
    expect(mailsTo(editor)[0]?.raw).toContain(`[${task.key}] Kept`);
  });
});

describe('a daily mail', () => {
  const choices: Choices = { timeZone: 'Europe/Berlin', emailDelivery: 'daily', digestHour: 9 };

  async function holdOne(person: Person, moment = '2030-01-10T12:00:00Z') {
    await choose(person, choices);
    const task = await createTask(team, { assigneeIds: [person.userId] });
    await workAt(moment);
    return task;
  }

  it('comes at its hour, once a day, with what came since', async () => {
    const { editor } = team;
    const task = await holdOne(editor);
    await workAt('2030-01-11T07:45:00Z');
    expect(subjectsTo(editor)).toEqual([]);
    await workAt('2030-01-11T08:00:00Z');
    await mention(editor, task.id, 'later');
    for (const time of ['08:15', '12:00', '23:00']) await workAt(`2030-01-11T${time}:00Z`);
    expect(subjectsTo(editor)).toHaveLength(1);
    await workAt('2030-01-12T08:00:00Z');
    expect(subjectsTo(editor)).toHaveLength(2);
    expect(mailsTo(editor)[1]?.raw).toContain('later');
    expect(mailsTo(editor)[1]?.raw).not.toContain('assigned');
  });

  it('is sent once, however often and by how many its job is run', async () => {
    const { editor } = team;
    const { userId } = editor;
    await holdOne(editor);
    const at = new Date('2030-01-11T08:00:00Z');
    await Promise.all([startDueDigests(at), startDueDigests(at)]);
    await Promise.allSettled([1, 2, 3].map(() => mailDigest({ userId }, at)));
    await work('digest', mailDigest, at);
    expect(subjectsTo(editor)).toHaveLength(1);
  });

  it('is sent in the end, though the mail server fails at first, under one id', async () => {
    const { editor } = team;
    const { userId } = editor;
    const ids: unknown[] = [];
    mails.onMail = ({ headers }) => {
      ids.push(headers.get('message-id'));
      if (ids.length < 2) throw Object.assign(new Error('Try later'), { responseCode: 451 });
    };
    await holdOne(editor);
    const at = new Date('2030-01-11T08:00:00Z');
    await expect(mailDigest({ userId }, at)).rejects.toThrow('Try later');
    await mailDigest({ userId }, at);
    expect(ids).toEqual([expect.stringContaining('.digest@'), ids[0]]);
    expect(subjectsTo(editor)).toHaveLength(1);
  });

  it('can be left for a mail each, or for none, by a link in it too', async () => {
    const { editor, commenter } = team;
    await holdOne(editor);
    await choose(editor, { emailDelivery: 'each' });
    await workAt('2030-01-10T12:15:00Z');
    expect(subjectsTo(editor)).toHaveLength(1);
    const link = /token=([^>]+)>/.exec(mailsTo(editor)[0]?.headers.get('list-unsubscribe') ?? '')?.[1];
    await unsubscribe(decodeURIComponent(link as string));
    expect(await ask(editor, 'getNotificationPreferences', {})).toMatchObject({ emailDelivery: 'off' });
    await createTask(team, { assigneeIds: [editor.userId] });
    await workAt('2030-01-10T13:00:00Z');
    expect(subjectsTo(editor)).toHaveLength(1);
    await holdOne(commenter);
    await choose(commenter, { emailDelivery: 'off' });
    await workAt('2030-01-11T08:00:00Z');
    expect(subjectsTo(commenter)).toEqual([]);
    expect(await inboxOf(commenter, 'unread')).not.toEqual([]);
  });
});

it('keeps what was chosen and changes only what is named', async () => {
  const { editor } = team;
  const quietHours = { from: '22:30', to: '06:00' };
  expect(await ask(editor, 'getNotificationPreferences', {})).toMatchObject({
    quietHours: null,
    emailDelivery: 'each',
    digestHour: 8,
  });
  await choose(editor, { quietHours, digestHour: 17 });
  expect(await choose(editor, { emailDelivery: 'daily' })).toMatchObject({
    quietHours,
    emailDelivery: 'daily',
    digestHour: 17,
  });
  expect(await choose(editor, { quietHours: null })).toMatchObject({ quietHours: null, digestHour: 17 });
});

it.each<[string, object]>([
  ['quietHours.from', { quietHours: { from: '24:00', to: '07:00' } }],
  ['quietHours.to', { quietHours: { from: '22:00', to: '22:00' } }],
  ['digestHour', { digestHour: 24 }],
  ['emailDelivery', { emailDelivery: 'weekly' }],
  ['timeZone', { timeZone: 'Moon/Sea' }],
])('refuses a wrong %s', async (path, input) => {
  const refused = choose(team.editor, input as Choices);
  await expect(refused).rejects.toMatchObject({ code: 'validation', details: { fields: [{ path }] } });
});
