import { describe, expect, it } from 'vitest';
import { users } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { type Answer, type Call, send } from '../support/api-client';
import { createPerson, createSessionCookie, type Person } from '../support/factories';
import { useDatabase } from '../support/services';
import { closed, connectWith } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

const some = (members: object) => expect.objectContaining(members);

const call = (line: string, options: Call = {}): Promise<Answer> => {
  const [method = 'GET', path = ''] = line.split(' ');
  return send(app(), path, { ...options, method });
};

describe('the first admin', () => {
  it('is made once, with the link that the node wrote into its log', async () => {
    expect(await databaseClient().orm.select().from(users)).toEqual([]);
    const links = app().log.flatMap((line) => /Set up: (\S+?)"?,?}?$/.exec(line)?.[1] ?? []);
    expect(links).toHaveLength(1);
    const link = new URL(String(links[0]));
    expect(link.origin + link.pathname).toBe(`${app().url}/setup`);
    const body = { name: 'Root', email: 'Root@Example.test', password: 'correct horse battery' };
    const token = link.searchParams.get('token');

    const guessed = await call('POST /api/setup', { body: { ...body, token: 'x'.repeat(43) } });
    expect(guessed).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const weak = await call('POST /api/setup', { body: { ...body, token, password: 'short' } });
    expect(weak).toMatchObject({ status: 400, body: { code: 'validation', fields: [{ path: 'password' }] } });
    const both = await Promise.all([1, 2].map(() => call('POST /api/setup', { body: { ...body, token } })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(both.find(({ status }) => status === 201)?.body).toEqual({
      user: { id: expect.any(String), name: 'Root', email: 'root@example.test', role: 'admin' },
    });
    expect((await call('POST /api/setup', { body: { ...body, token } })).status).toBe(404);
    expect(JSON.stringify(app().log)).not.toContain(body.password);
  });
});

describe('one’s own account', () => {
  it('GET /api/me is who asks', async () => {
    const ada = await createPerson('Ada');
    const { userId: id, name, email } = ada;
    const answer = await call('GET /api/me', { as: ada });
    expect(answer).toMatchObject({ status: 200, body: { user: { id, name, email, role: 'member' } } });
    expect(Object.keys(answer.body.user as object).sort()).toEqual(['email', 'id', 'name', 'role']);
  });

  it('tokens are made, shown once, listed without their secret, and revoked', async () => {
    const ada = await createPerson('Ada');
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const made = await call('POST /api/me/tokens', { as: ada, body: { name: 'CI', expiresAt } });
    expect(made).toMatchObject({ status: 201, body: { token: { name: 'CI', expiresAt, lastUsedAt: null } } });
    const secret = String(made.body.secret);
    const { id } = made.body.token as { id: string };
    expect((await call('GET /api/me', { as: { token: secret } })).body).toMatchObject({
      user: { id: ada.userId },
    });

    const list = await call('GET /api/me/tokens', { as: ada });
    expect(list.body.items).toContainEqual(some({ id, name: 'CI', lastUsedAt: expect.any(String) }));
    expect(list.text).not.toContain(secret);

    expect((await call(`DELETE /api/me/tokens/${id}`, { as: ada })).body).toMatchObject({ token: { id } });
    const late = await call('GET /api/me', { as: { token: secret } });
    expect(late).toMatchObject({ status: 401, body: { code: 'session_revoked' } });
    const past = { name: 'Old', expiresAt: '2020-01-01T00:00:00.000Z' };
    expect((await call('POST /api/me/tokens', { as: ada, body: past })).status).toBe(400);
  });

  it('sessions are listed and signed out, one or all but this one', async () => {
    const ada = await createPerson('Ada');
    const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => createSessionCookie(ada)));
    const headers = { cookie: String(here?.cookie), origin: app().url };
    const list = await call('GET /api/me/sessions', { headers });
    expect((list.body.items as object[]).length).toBe(3);
    expect(list.body.items).toContainEqual(some({ id: here?.sessionId, current: true }));
    expect(list.body.items).toContainEqual(some({ id: there?.sessionId, current: false }));

    const socket = await connectWith(app(), {
      headers: { cookie: String(there?.cookie), origin: app().url },
    });
    const ended = await call(`DELETE /api/me/sessions/${there?.sessionId}`, { headers });
    expect(ended.body).toMatchObject({ session: { id: there?.sessionId } });
    expect(await closed(socket, 2_000)).toBe('io server disconnect');
    expect(socket.messages).toContainEqual({ type: 'sessionRevoked', payload: { reason: 'signedOut' } });

    expect((await call('DELETE /api/me/sessions', { headers })).body).toEqual({ revoked: 1 });
    const dead = { cookie: String(elsewhere?.cookie) };
    expect((await call('GET /api/me', { headers: dead })).body.code).toBe('session_revoked');
    expect((await call('GET /api/me', { headers })).status).toBe(200);
  });

  it('a socket token opens a socket, and is good for nothing else', async () => {
    const ada = await createPerson('Ada');
    const made = await call('POST /api/me/socket-token', { as: ada });
    expect(made).toMatchObject({
      status: 201,
      body: { token: expect.any(String), expiresAt: expect.any(String) },
    });
    const token = String(made.body.token);
    expect((await connectWith(app(), { auth: { token } })).socket.connected).toBe(true);
    expect((await call('GET /api/me', { as: { token } })).status).toBe(401);
  });

  it('events of one’s own stream and its snapshot can be followed', async () => {
    const ada = await createPerson('Ada');
    await call('POST /api/projects', { as: ada, body: { name: 'Mine' } });
    const snapshot = await call('GET /api/me/snapshot', { as: ada });
    expect(snapshot.body).toMatchObject({
      seq: 1,
      user: { id: ada.userId },
      projects: [{ name: 'Mine', role: 'owner' }],
    });
    const { body } = await call('GET /api/me/events?after=0', { as: ada });
    expect(body).toMatchObject({
      epoch: snapshot.body.epoch,
      head: 1,
      events: [{ type: 'projectJoined', seq: 1 }],
    });
  });
});

describe('admins', () => {
  it('make people, with a password or with a link to choose one, and a member gets 403', async () => {
    const root = await createPerson('Root', 'admin');
    const body = { name: 'Ben', email: `Ben-${root.userId}@Example.test`, role: 'member' };
    const made = await call('POST /api/admin/users', { as: root, body });
    expect(made).toMatchObject({
      status: 201,
      body: { user: { name: 'Ben', email: body.email.toLowerCase(), role: 'member', deactivatedAt: null } },
    });
    expect(made.body.setPasswordUrl).toMatch(new RegExp(`^${app().url}/set-password\\?token=[\\w-]{43}$`));
    expect((await call('POST /api/admin/users', { as: root, body })).body.code).toBe('rule_email_taken');
    const withPassword = { ...body, email: `x-${body.email}`, password: 'correct horse battery' };
    const complete = await call('POST /api/admin/users', { as: root, body: withPassword });
    expect(complete.status).toBe(201);
    expect(complete.body).not.toHaveProperty('setPasswordUrl');
    expect(complete.text).not.toContain('$argon2');

    const member = await createPerson('Ada');
    expect((await call('POST /api/admin/users', { as: member, body })).body.code).toBe('forbidden');
    expect((await call('GET /api/admin/users?limit=2', { as: member })).body.code).toBe('forbidden');
    const list = await call('GET /api/admin/users?limit=2', { as: root });
    expect(list.body).toMatchObject({ items: [{}, {}], nextCursor: expect.any(String) });
  });

  it('a link lets its person choose a password, once', async () => {
    const root = await createPerson('Root', 'admin');
    const body = { name: 'Cleo', email: `cleo-${root.userId}@example.test`, role: 'member' };
    const made = await call('POST /api/admin/users', { as: root, body });
    const token = new URL(String(made.body.setPasswordUrl)).searchParams.get('token');
    const choice = { token, password: 'correct horse battery' };
    expect((await call('POST /api/set-password', { body: choice })).body).toMatchObject({
      user: { name: 'Cleo' },
    });
    expect((await call('POST /api/set-password', { body: choice })).body.code).toBe('gone');
  });

  it('deactivate people, whose tokens and sockets end at once, and bring them back', async () => {
    const [root, ada] = [await createPerson('Root', 'admin'), await createPerson('Ada')];
    const socket = await connectWith(app(), { auth: { token: ada.token } });
    const path = `PATCH /api/admin/users/${ada.userId}`;
    const done = await call(path, { as: root, body: { deactivated: true } });
    expect(done.body).toMatchObject({ user: { id: ada.userId, deactivatedAt: expect.any(String) } });
    expect(await closed(socket, 2_000)).toBe('io server disconnect');
    expect((await call('GET /api/me', { as: ada })).body.code).toBe('session_revoked');
    await call(path, { as: root, body: { deactivated: false, role: 'admin' } });
    expect((await call('GET /api/me', { as: ada })).body).toMatchObject({ user: { role: 'admin' } });
  });
});

describe('what the process says of itself', () => {
  it('live, and ready with its reasons', async () => {
    expect((await call('GET /health/live')).body).toEqual({ status: 'live' });
    expect(await call('GET /health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', migrations: 'ok' } },
    });
  });

  it('writes neither secrets nor bodies into its log', async () => {
    const ada: Person = await createPerson('Ada');
    await call('POST /api/projects', { as: ada, body: { name: 'Classified' } });
    await call('POST /api/projects', { as: ada, body: '{"name":"Classified"' });
    const written = app().log.join('\n');
    expect(written).not.toContain(ada.token);
    expect(written).not.toContain('Classified');
  });
});
