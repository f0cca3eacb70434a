import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotificationType } from '../../contract/notifications';
import { startWorker } from '../../server/jobs/worker';
import { mailNotification } from '../../server/mail/mail-notification';
import { databaseClient } from '../../server/platform/database';
import { createComment, createTask, createTeam, type Person, type Team } from '../support/factories';
import { callTo } from '../support/inbox';
import { type ReceivedMail, useMailServer } from '../support/mail-server';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, request } from '../support/sockets';
import { useApp } from '../support/start-app';
import { startWorkerProcess } from '../support/start-worker';

useDatabase();
const mails = useMailServer();
const node = useSocketNode();
const app = useApp();

let stopWorker: (() => Promise<void>) | undefined;
afterAll(() => stopWorker?.());

/** This process's worker, for those tests that need no other. */
function work() {
  stopWorker ??= startWorker();
}

let team: Team;
beforeEach(async () => {
  team = await createTeam();
  // Invites to the team are not what these tests are about.
  await databaseClient().orm.execute(sql`delete from pgboss.job where name = 'mail'`);
});

function setMail({ actor }: Person, type: NotificationType, on: boolean) {
  return run({ actor }, 'updateNotificationPreferences', { preferences: [{ type, channel: 'email', on }] });
}

async function entryOf(person: Person) {
  const { items } = await ask(person, 'listNotifications', {});
  return items[0] as (typeof items)[number];
}

const jobOf = ({ id }: { id: string }) => ({ notificationId: id, eventId: id });

describe('an unread entry', () => {
  it('is mailed once, under the key of its task, with a way out of such mails', async () => {
    work();
    const { owner, editor, projectId } = team;
    const task = await createTask(team, { title: 'Ship <it>' });
    await createComment(owner, task.id, `${callTo(editor)} **now** & here?`);
    const [mail] = await mails.untilMailsTo(editor.email, 1);
    const { headers, raw } = mail as NonNullable<typeof mail>;
    const { id } = await entryOf(editor);
    expect(headers.get('subject')).toBe(`[${task.key}] Ship <it>`);
    expect(headers.get('message-id')).toBe(`<${id}@localhost>`);
    expect(headers.get('references')).toContain(task.id);
    expect(raw).toContain('Ada mentioned you');
    expect(raw).toContain(`/projects/${projectId}/tasks/${task.id}`);
    expect(raw).toContain('text/plain');
    expect(raw).toContain('Ship &#60;it&#62;');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('is mailed once, however often and by how many its job is run', async () => {
    const { editor } = team;
    await createTask(team, { title: 'Once', assigneeIds: [editor.userId] });
    const job = jobOf(await entryOf(editor));
    await Promise.allSettled([mailNotification(job), mailNotification(job), mailNotification(job)]);
    await mailNotification(job);
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toHaveLength(1);
  });

  it('is mailed in the end, though the mail server fails at first', async () => {
    work();
    let failures = 0;
    mails.onMail = () => {
      failures += 1;
      if (failures < 3) throw Object.assign(new Error('Try later'), { responseCode: 451 });
    };
    await createTask(team, { title: 'Later', assigneeIds: [team.editor.userId] });
    await mails.untilMailsTo(team.editor.email, 1);
    expect(failures).toBe(3);
  });
});

describe('no mail goes out', () => {
  it('of what was read, done, put off or taken back meanwhile', async () => {
    const { owner, editor } = team;
    const undo = [
      () => run(editor, 'markNotificationsRead', { all: true }),
      () => run(editor, 'markNotificationsDone', { all: true, done: true }),
      () => run(editor, 'snoozeNotifications', { all: true, until: 'taskChange' }),
    ];
    for (const act of undo) {
      await createTask(team, { assigneeIds: [editor.userId] });
      const job = jobOf(await entryOf(editor));
      await act();
      await mailNotification(job);
    }
    const task = await createTask(team);
    const comment = await createComment(owner, task.id, callTo(editor));
    const job = jobOf(await entryOf(editor));
    await run(owner, 'deleteComment', { commentId: comment.id });
    await mailNotification(job);
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toEqual([]);
  });

  it('of what its reader has no mails of: by default what merely happens, and else what they chose', async () => {
    const { owner, editor } = team;
    const task = await createTask(team, { title: 'Quiet', assigneeIds: [editor.userId] });
    await run(editor, 'markNotificationsRead', { all: true });
    await createComment(owner, task.id);
    await mailNotification(jobOf(await entryOf(editor)));
    await setMail(editor, 'mention', false);
    await createComment(owner, task.id, callTo(editor));
    await mailNotification(jobOf(await entryOf(editor)));
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toEqual([]);
    await setMail(editor, 'comment', true);
    await createComment(owner, task.id);
    await mailNotification(jobOf(await entryOf(editor)));
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toHaveLength(1);
  });

  it('while its reader has the task in front of them, and it goes out when they have turned away', async () => {
    const { editor, projectId } = team;
    const device = await connectAs(node(), editor);
    await join(device, projectId);
    const task = await createTask(team, { title: 'Seen', assigneeIds: [editor.userId] });
    await request(device, 'viewing', { projectId, taskId: task.id });
    const job = jobOf(await entryOf(editor));
    await mailNotification(job);
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toEqual([]);
    await request(device, 'viewing', { projectId, taskId: null });
    work();
    await mails.untilMailsTo(editor.email, 1);
  });
});

describe('a mail leads out of such mails', () => {
  const linkOf = (mail: ReceivedMail | undefined) => {
    const link = /<(.+)>/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1];
    return new URL(link as string);
  };

  async function mailWithLink() {
    const { editor } = team;
    work();
    await createTask(team, { assigneeIds: [editor.userId] });
    const [mail] = await mails.untilMailsTo(editor.email, 1);
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    return linkOf(mail);
  }

  const mailsOf = async (person: Person, type: NotificationType) => {
    const { preferences } = await ask(person, 'getNotificationPreferences', {});
    return preferences.find((preference) => preference.type === type)?.on;
  };

  it('by one click of a mail program, with no cookie and from anywhere', async () => {
    const { pathname, search } = await mailWithLink();
    const url = `${app().url}${pathname}${search}`;
    const looked = await fetch(url, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, `/unsubscribe${search}`]);
    expect(await mailsOf(team.editor, 'assignment')).toBe(true);
    const clicked = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      headers: { origin: 'https://mail.example.com' },
    });
    expect(clicked.status).toBe(200);
    expect(await mailsOf(team.editor, 'assignment')).toBe(false);
    expect(await mailsOf(team.editor, 'mention')).toBe(true);
    const page = await fetch(`${app().url}/unsubscribe${search}`);
    expect(await page.text()).toContain('Stop these e-mails?');
  });

  it('but not by a link that we did not sign', async () => {
    const link = await mailWithLink();
    const token = link.searchParams.get('token') as string;
    for (const forged of ['', token.replace('assignment', 'mention'), token.slice(0, -4)]) {
      const answer = await fetch(`${app().url}/api/unsubscribe?token=${forged}`, { method: 'POST' });
      expect(answer.status).toBe(404);
    }
    expect(await mailsOf(team.editor, 'mention')).toBe(true);
  });

  it('and settings tell what there is, and take no time zone that is none', async () => {
    const { editor } = team;
    const timeZone = 'Europe/Berlin';
    expect(await run(editor, 'updateNotificationPreferences', { timeZone })).toMatchObject({
      timeZone,
      availableChannels: ['email', 'push'],
    });
    const wrong = run(editor, 'updateNotificationPreferences', { timeZone: 'Moon/Sea' });
    await expect(wrong).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('a worker that is killed', () => {
  it('in the middle of a mail leaves it to the next, which sends it once', async () => {
    await stopWorker?.();
    stopWorker = undefined;
    const { editor } = team;
    let isTaken = false;
    const settings = { SMTP_URL: process.env.SMTP_URL as string, MAIL_GRACE_SECONDS: '0' };
    const doomed = await startWorkerProcess(settings);
    mails.onMail = () => {
      isTaken = true;
      return new Promise(() => {});
    };
    await createTask(team, { title: 'Twice', assigneeIds: [editor.userId] });
    await expect.poll(() => isTaken, { timeout: 20_000 }).toBe(true);
    await doomed.end('SIGKILL');
    mails.onMail = () => {};
    // As if a minute had gone by: the job has expired, and so has the claim.
    await databaseClient().orm.execute(sql`
      update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`);
    await databaseClient().orm.execute(
      sql`update mail_deliveries set claimed_until = now() where sent_at is null`,
    );
    const next = await startWorkerProcess(settings);
    const { id } = await entryOf(editor);
    const sent = await next.untilLine('Mail sent');
    expect(sent).toMatchObject({ notificationIds: [id], eventId: expect.any(String), userId: editor.userId });
    expect(mails.received.filter(({ to }) => to.includes(editor.email))).toHaveLength(1);
  }, 60_000);
});
