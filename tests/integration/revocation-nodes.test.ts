import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SessionRevocationReason } from '../../contract/socket';
import { users } from '../../db/schema/users';
import { hashPassword } from '../../server/identity/password';
import { databaseClient } from '../../server/platform/database';
import { callEndpoint, type EndpointName } from '../support/api-client';
import { createPerson, createSessionCookie, createTask, createTeam, type Person } from '../support/factories';
import { startTestRedis } from '../support/redis';
import { useDatabase } from '../support/services';
import {
  closed,
  command,
  connectAs,
  connectWith,
  join,
  nextEvent,
  type TestSocket,
} from '../support/sockets';
import { type App, startApp } from '../support/start-app';

useDatabase();

const password = 'correct horse battery';
let here: App;
let there: App;
let admin: Person;
let redis: Awaited<ReturnType<typeof startTestRedis>>;

beforeAll(async () => {
  redis = await startTestRedis();
  [here, there] = await Promise.all([startApp({ REDIS_URL: redis.url }), startApp({ REDIS_URL: redis.url })]);
  admin = await createPerson('Root', 'admin');
  return () => Promise.all([here.stop(), there.stop(), redis.stop()]);
}, 60_000);

/** Somebody who is signed in here in one browser and there in another, with a socket. */
type SplitPerson = { person: Person; headers: { cookie: string; origin: string }; away: Away };
type Away = { cookie: string; sessionId: string; socket: TestSocket };

async function splitPerson(name: string): Promise<SplitPerson> {
  const person = await createPerson(name);
  const [near, far] = [await createSessionCookie(person), await createSessionCookie(person)];
  const socket = await connectWith(there, { headers: { cookie: far.cookie, origin: there.url } });
  return { person, headers: { cookie: near.cookie, origin: here.url }, away: { ...far, socket } };
}

/** Each way in which a sign-in ends, done here while its socket is there. */
const endings: [string, SessionRevocationReason, (split: SplitPerson) => ReturnType<typeof callEndpoint>][] =
  [
    [
      'a new password',
      'passwordChanged',
      async ({ person, headers }) => {
        const passwordHash = await hashPassword(password);
        await databaseClient().orm.update(users).set({ passwordHash }).where(eq(users.id, person.userId));
        const input = { currentPassword: password, password: 'staple battery horse' };
        return callEndpoint(here, 'changePassword', input, { headers });
      },
    ],
    [
      'signing out everywhere else',
      'signedOut',
      ({ headers }) => callEndpoint(here, 'revokeOtherSessions', {}, { headers }),
    ],
    [
      'signing out that one session',
      'signedOut',
      ({ headers, away }) => callEndpoint(here, 'revokeSession', { sessionId: away.sessionId }, { headers }),
    ],
    [
      'deactivation',
      'deactivated',
      ({ person }) =>
        callEndpoint(here, 'updateUser', { userId: person.userId, deactivated: true }, { as: admin }),
    ],
  ];

describe.each([
  ['with Redis', 1_000, () => {}],
  ['while Redis is away', 10_000, () => redis.stop()],
] as const)('G9 %s, people of another node lose within %i ms what they lost', (title, withinMs, prepare) => {
  beforeAll(prepare);

  it.concurrent.each(endings)('a sign-in, by %s', async (_, reason, end) => {
    const split = await splitPerson('Ada');
    const { cookie, socket } = split.away;
    expect((await end(split)).status).toBe(200);
    const late = await callEndpoint(there, 'getMe', {}, { headers: { cookie } });
    expect(late).toMatchObject({ status: 401, body: { code: 'session_revoked' } });
    // Without the word of the other node a node finds out by itself, and knows no more than that it is over.
    const told = await nextEvent(socket, 'sessionRevoked', withinMs);
    expect(told).toEqual({ reason: title === 'with Redis' ? reason : 'expired' });
    expect(await closed(socket, 1_000)).toBe('io server disconnect');
  });

  it.concurrent('a project, and all that tells of it', async () => {
    const team = await createTeam();
    const { projectId, owner, viewer } = team;
    const task = await createTask(team, { title: 'Canary in the coal mine' });
    const body = `Canary for [@Dev](user:${viewer.userId})`;
    await callEndpoint(here, 'addComment', { taskId: task.id, body }, { as: owner });
    const socket = await connectAs(there, viewer);
    await join(socket, projectId);
    const remove = { projectId, userId: viewer.userId };
    expect((await callEndpoint(here, 'removeMember', remove, { as: owner })).status).toBe(200);

    const reads: [EndpointName, Record<string, unknown>][] = [
      ['getProject', { projectId }],
      ['listProjectEvents', { projectId, after: 0 }],
      ['listTasks', { projectId }],
      ['listMessages', { projectId }],
      ['getTask', { taskId: task.id }],
      ['listComments', { taskId: task.id }],
    ];
    for (const [name, input] of reads) {
      expect((await callEndpoint(there, name, input, { as: viewer })).status, name).toBe(404);
    }
    for (const name of ['search', 'listNotifications', 'listProjects', 'listRooms'] as const) {
      const { status, text } = await callEndpoint(there, name, name === 'search' ? { q: 'canary' } : {}, {
        as: viewer,
      });
      expect(status, name).toBe(200);
      expect(text, name).not.toMatch(new RegExp(`canary|${projectId}`, 'i'));
    }
    expect(await nextEvent(socket, 'accessRevoked', withinMs)).toEqual({ projectId, reason: 'removed' });
    const heardBefore = socket.envelopes().length;
    await createTask(team, { title: 'Unseen' });
    await command(socket, 'createProject', { name: 'Mine' });
    const heard = socket.envelopes().slice(heardBefore);
    expect(heard.filter(({ stream }) => stream === `project:${projectId}`)).toEqual([]);
  });

  it.concurrent('a role, from the next command on', async () => {
    const team = await createTeam();
    const { projectId, owner, editor } = team;
    const socket = await connectAs(there, editor);
    await join(socket, projectId);
    const cut = { projectId, userId: editor.userId, role: 'viewer' };
    expect((await callEndpoint(here, 'updateMember', cut, { as: owner })).status).toBe(200);
    const late = await command(socket, 'createTask', { projectId, title: 'Too late' });
    expect(late).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});
