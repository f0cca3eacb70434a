import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationType } from '../../contract/notifications';
import { sessions } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { pushNotification } from '../../server/push/push-notification';
import { createSessionCookie, createTask, createTeam, type Person, type Team } from '../support/factories';
import { createPushBrowser, isSignedBy, type PushBrowser } from '../support/push-browser';
import { usePushServer } from '../support/push-server';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, request } from '../support/sockets';

useDatabase();
const push = usePushServer();
const node = useSocketNode();

let team: Team;
let phone: PushBrowser;
beforeEach(async () => {
  team = await createTeam();
  phone = push.subscribe();
  await subscribe(team.editor, phone);
});

const subscribe = ({ actor }: Pick<Person, 'actor'>, { subscription }: PushBrowser) =>
  run({ actor }, 'createPushDevice', subscription);

const devicesOf = async (person: Person) => (await ask(person, 'listPushDevices', {})).items;

/** Somebody with one unread entry, and the job of it. */
async function tell({ userId, ...person }: Person, title = 'Ship it') {
  const task = await createTask(team, { title, assigneeIds: [userId] });
  const { items } = await ask({ ...person }, 'listNotifications', {});
  const [entry] = items as [(typeof items)[number]];
  return { task, entry, job: { notificationId: entry.id, eventId: entry.id } };
}

async function queuedFor(notificationId: string) {
  return databaseClient().orm.execute<{ seconds: number }>(sql`
    select round(extract(epoch from start_after - created_on))::int as seconds from pgboss.job
    where name = 'push' and data ->> 'notificationId' = ${notificationId} order by created_on`);
}

describe('an unread entry', () => {
  it('reaches each device of its reader, which alone can read it, under our name', async () => {
    const laptop = push.subscribe();
    await subscribe(team.editor, laptop);
    const { task, entry, job } = await tell(team.editor, 'Ship <it>');
    await pushNotification(job);
    const message = {
      notificationId: entry.id,
      title: `${task.key} Ship <it>`,
      body: 'Ada: Assigned this task to you',
      link: `/projects/${team.projectId}/tasks/${task.id}`,
    };
    expect(push.readBy(phone)).toEqual([message]);
    expect(push.readBy(laptop)).toEqual([message]);
    const { applicationServerKey } = await ask(team.editor, 'listPushDevices', {});
    const received = push.received.find(({ path }) => phone.subscription.endpoint.endsWith(path));
    expect(received?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
    expect(isSignedBy(received?.headers.authorization ?? '', applicationServerKey, push.url)).toBe(true);
  });

  it('has a job only where there is a device, in the transaction of its cause', async () => {
    const { entry } = await tell(team.editor);
    expect(await queuedFor(entry.id)).toHaveLength(1);
    const { entry: other } = await tell(team.commenter);
    expect(await queuedFor(other.id)).toHaveLength(0);
  });

  it('is sent once, however often and by how many its job is run', async () => {
    const { job } = await tell(team.editor);
    await Promise.allSettled([1, 2, 3].map(() => pushNotification(job)));
    await pushNotification(job);
    expect(push.readBy(phone)).toHaveLength(1);
  });

  it('is sent in the end, though the service fails at first, and only where it is lacking', async () => {
    const laptop = push.subscribe();
    await subscribe(team.editor, laptop);
    const { job } = await tell(team.editor);
    for (const status of [429, 503]) {
      push.onPush = ({ path }) => (phone.subscription.endpoint.endsWith(path) ? status : 201);
      await expect(pushNotification(job)).rejects.toThrow(String(status));
    }
    push.onPush = () => 201;
    await pushNotification(job);
    expect(push.readBy(phone)).toHaveLength(1);
    expect(push.readBy(laptop)).toHaveLength(1);
  });

  it('ends the device that is gone, and is not sent again to one that will not have it', async () => {
    for (const status of [404, 410]) {
      push.onPush = () => status;
      await subscribe(team.editor, phone);
      await pushNotification((await tell(team.editor)).job);
      expect(await devicesOf(team.editor)).toEqual([]);
    }
    await subscribe(team.editor, phone);
    push.onPush = () => 403;
    const { job } = await tell(team.editor);
    await pushNotification(job);
    push.onPush = () => 201;
    await pushNotification(job);
    expect(push.readBy(phone)).toEqual([]);
    expect(await devicesOf(team.editor)).toHaveLength(1);
  });
});

describe('nothing is sent', () => {
  it('of what was read on another device meanwhile', async () => {
    const laptop = push.subscribe();
    await subscribe(team.editor, laptop);
    const { task, job } = await tell(team.editor);
    await run(team.editor, 'markNotificationsRead', { taskId: task.id });
    await pushNotification(job);
    expect([...push.readBy(phone), ...push.readBy(laptop)]).toEqual([]);
  });

  it('of what its reader has switched off, which leaves mails alone', async () => {
    const { editor } = team;
    const preference = { type: 'assignment' as NotificationType, channel: 'push' as const, on: false };
    const { preferences } = await run(editor, 'updateNotificationPreferences', { preferences: [preference] });
    expect(preferences).toContainEqual(preference);
    expect(preferences).toContainEqual({ ...preference, channel: 'email', on: true });
    await pushNotification((await tell(editor)).job);
    expect(push.readBy(phone)).toEqual([]);
  });

  it('while its reader has the task in front of them: it is asked again', async () => {
    const { editor, projectId } = team;
    const device = await connectAs(node(), editor);
    await join(device, projectId);
    const { task, job, entry } = await tell(editor);
    await request(device, 'viewing', { projectId, taskId: task.id });
    await pushNotification(job);
    expect(push.readBy(phone)).toEqual([]);
    expect(await queuedFor(entry.id)).toHaveLength(2);
  });

  it('in quiet hours: it is asked again when they end', async () => {
    const { editor } = team;
    const quietHours = { from: '22:00', to: '07:00' };
    await run(editor, 'updateNotificationPreferences', { timeZone: 'America/New_York', quietHours });
    const { job, entry } = await tell(editor);
    // The night in which clocks are put back has ten of them.
    await pushNotification(job, new Date('2030-11-03T02:00:00Z'));
    expect(push.readBy(phone)).toEqual([]);
    expect((await queuedFor(entry.id)).at(-1)).toEqual({ seconds: 10 * 3_600 });
    await pushNotification(job, new Date('2030-11-03T12:00:00Z'));
    expect(push.readBy(phone)).toHaveLength(1);
  });

  it('to a browser whose session has ended', async () => {
    const { editor } = team;
    const { sessionId } = await createSessionCookie(editor);
    const shared = push.subscribe();
    await subscribe({ actor: { ...editor.actor, credential: { kind: 'session', sessionId } } }, shared);
    expect(await devicesOf(editor)).toHaveLength(2);
    await run(editor, 'revokeSession', { sessionId });
    expect(await devicesOf(editor)).toHaveLength(1);
    await pushNotification((await tell(editor)).job);
    expect(push.readBy(shared)).toEqual([]);
    expect(push.readBy(phone)).toHaveLength(1);
    await databaseClient().orm.delete(sessions).where(eq(sessions.id, sessionId));
  });
});

describe('a device', () => {
  it('is listed newest first, and taken away by its owner alone', async () => {
    const { editor, commenter } = team;
    const laptop = push.subscribe();
    const { device } = await subscribe(editor, laptop);
    expect((await devicesOf(editor)).map(({ endpoint }) => endpoint)).toEqual([
      laptop.subscription.endpoint,
      phone.subscription.endpoint,
    ]);
    const stolen = run(commenter, 'deletePushDevice', { deviceId: device.id });
    await expect(stolen).rejects.toMatchObject({ code: 'not_found' });
    await run(editor, 'deletePushDevice', { deviceId: device.id });
    expect(await devicesOf(editor)).toHaveLength(1);
  });

  it('is told of whoever asked there last', async () => {
    const { editor, commenter } = team;
    await subscribe(commenter, phone);
    expect(await devicesOf(editor)).toEqual([]);
    await pushNotification((await tell(editor)).job);
    expect(push.readBy(phone)).toEqual([]);
    await pushNotification((await tell(commenter)).job);
    expect(push.readBy(phone)).toHaveLength(1);
  });

  it('of more than twenty is the newest', async () => {
    for (let count = 0; count < 20; count += 1) await subscribe(team.editor, push.subscribe());
    const devices = await devicesOf(team.editor);
    expect(devices).toHaveLength(20);
    expect(devices.map(({ endpoint }) => endpoint)).not.toContain(phone.subscription.endpoint);
  });

  it('is on the internet', async () => {
    await expect(subscribe(team.editor, createPushBrowser('https://10.0.0.1/1'))).rejects.toMatchObject({
      code: 'validation',
      details: { fields: [{ path: 'endpoint' }] },
    });
  });

  it('has a key for which something can be encrypted', async () => {
    const browser = push.subscribe();
    browser.subscription.keys.p256dh = `BA${'A'.repeat(85)}`;
    await expect(subscribe(team.editor, browser)).rejects.toMatchObject({
      code: 'validation',
      details: { fields: [{ path: 'keys.p256dh' }] },
    });
  });
});
