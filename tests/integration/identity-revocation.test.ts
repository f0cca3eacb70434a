import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiTokens, passwordLinks, sessions, users } from '../../db/schema/users';
import { authenticate } from '../../server/identity/authenticate';
import { hashPassword } from '../../server/identity/password';
import { recheck } from '../../server/identity/recheck';
import { type Publication, registerPublisher } from '../../server/log/publish';
import { databaseClient } from '../../server/platform/database';
import { createPerson, createSessionCookie, type Person } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

const password = 'correct horse battery';
const newPassword = 'staple battery horse';
let person: Person;
let published: Publication[];

beforeEach(async () => {
  person = await createPerson('Ada');
  published = [];
  registerPublisher((publication) => published.push(publication));
});

afterEach(() => {
  vi.useRealTimers();
});

const orm = () => databaseClient().orm;
const outcome = (presented: Parameters<typeof authenticate>[0]) =>
  authenticate(presented).then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
const bearer = (secret: string) => outcome({ authorization: `Bearer ${secret}` });

/** The person in a browser of their own. */
async function signedIn() {
  const { cookie, sessionId } = await createSessionCookie(person);
  const actor = await authenticate({ cookieHeader: cookie });
  return { actor, sessionId, state: () => outcome({ cookieHeader: cookie }) };
}

describe('changing the password', () => {
  beforeEach(async () => {
    const passwordHash = await hashPassword(password);
    await orm().update(users).set({ passwordHash }).where(eq(users.id, person.userId));
  });

  it('keeps the session that asked and ends all others', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await run(here, 'changePassword', { currentPassword: password, password: newPassword });
    expect([await here.state(), await there.state()]).toEqual(['ok', 'session_revoked']);
    expect(await bearer(person.token)).toBe('ok');
    expect(published).toEqual([
      {
        kind: 'sessionsRevoked',
        userId: person.userId,
        sessionIds: [there.sessionId],
        reason: 'passwordChanged',
      },
    ]);
  });

  it('needs the current one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await expect(
      run(here, 'changePassword', { currentPassword: 'incorrect', password: newPassword }),
    ).rejects.toMatchObject({ code: 'validation', details: { fields: [{ path: 'currentPassword' }] } });
    expect(await there.state()).toBe('ok');
  });
});

describe('sessions', () => {
  it('are listed with the one in use marked, and can be ended one by one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const { items } = await ask(here, 'listSessions', {});
    expect(items.map(({ id, current }) => [id, current])).toEqual(
      expect.arrayContaining([
        [here.sessionId, true],
        [there.sessionId, false],
      ]),
    );
    await run(here, 'revokeSession', { sessionId: there.sessionId });
    expect([await here.state(), await there.state()]).toEqual(['ok', 'session_revoked']);
    expect((await ask(here, 'listSessions', {})).items).toHaveLength(1);
  });

  it('can be ended everywhere but here', async () => {
    const [here, there, elsewhere] = [await signedIn(), await signedIn(), await signedIn()];
    expect(await run(here, 'revokeOtherSessions', {})).toEqual({ revoked: 2 });
    expect(await Promise.all([here, there, elsewhere].map((browser) => browser.state()))).toEqual([
      'ok',
      'session_revoked',
      'session_revoked',
    ]);
  });

  it('of somebody else do not exist', async () => {
    const stranger = await createPerson('Zoe');
    const { sessionId, state } = await signedIn();
    await expect(run(stranger, 'revokeSession', { sessionId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await state()).toBe('ok');
  });

  it('end when they were not seen for long, and go on while they are', async () => {
    const [used, unused] = [await signedIn(), await signedIn()];
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const set = (id: string, values: object) => orm().update(sessions).set(values).where(eq(sessions.id, id));
    await set(used.sessionId, { lastSeenAt: hoursAgo(1) });
    await set(unused.sessionId, { expiresAt: hoursAgo(1) });
    expect([await used.state(), await unused.state()]).toEqual(['ok', 'session_revoked']);
    const [row] = await orm().select().from(sessions).where(eq(sessions.id, used.sessionId));
    expect(row?.lastSeenAt.getTime()).toBeGreaterThan(hoursAgo(0.1).getTime());
    expect(row?.expiresAt.getTime()).toBeGreaterThan(hoursAgo(-29 * 24).getTime());
  });

  it('end a year after signing in at the latest', async () => {
    const { state } = await signedIn();
    vi.setSystemTime(Date.now() + 366 * 24 * 3_600_000);
    expect(await state()).toBe('session_revoked');
  });

  it('of an older session version are dead', async () => {
    const { state } = await signedIn();
    await orm().update(users).set({ sessionVersion: 2 }).where(eq(users.id, person.userId));
    expect(await state()).toBe('session_revoked');
  });
});

describe('links to choose a password', () => {
  let link: { token: string };

  beforeEach(async () => {
    const admin = await createPerson('Root', 'admin');
    const email = `new-${admin.userId}@example.test`;
    const created = await run(admin, 'createUser', { name: 'New', email, role: 'member' });
    const url = new URL(created.setPasswordUrl ?? '');
    expect(url.pathname).toBe('/set-password');
    link = { token: url.searchParams.get('token') ?? '' };
    person = { ...person, userId: created.user.id };
  });

  const setPassword = () => run({ actor: null }, 'setPassword', { ...link, password: newPassword });

  it('work once, and sign out everywhere', async () => {
    const { state } = await signedIn();
    expect((await setPassword()).user.id).toBe(person.userId);
    expect(await state()).toBe('session_revoked');
    expect(published.at(-1)).toEqual({
      kind: 'sessionsRevoked',
      userId: person.userId,
      reason: 'passwordChanged',
    });
    await expect(setPassword()).rejects.toMatchObject({ code: 'gone' });
  });

  it('work for one of two who use them at once', async () => {
    const results = await Promise.allSettled([setPassword(), setPassword()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('expire', async () => {
    await orm()
      .update(passwordLinks)
      .set({ expiresAt: new Date(Date.now() - 1) });
    await expect(setPassword()).rejects.toMatchObject({ code: 'gone' });
  });

  it('cannot be guessed', async () => {
    link = { token: 'A'.repeat(43) };
    await expect(setPassword()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('API tokens', () => {
  it('work until they are revoked, and are kept as a hash alone', async () => {
    const { token, secret } = await run(person, 'createToken', { name: 'CI' });
    expect(secret).toMatch(/^lst_[A-Za-z0-9_-]{43}$/);
    expect(await bearer(secret)).toBe('ok');
    const rows = await orm().select().from(apiTokens).where(eq(apiTokens.id, token.id));
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(await ask(person, 'listTokens', {}))).not.toContain(secret.slice(4));

    await run(person, 'revokeToken', { tokenId: token.id });
    expect(await bearer(secret)).toBe('session_revoked');
    await expect(run(person, 'revokeToken', { tokenId: token.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(published).toMatchObject([{ kind: 'sessionsRevoked', sessionIds: [token.id] }]);
  });

  it('expire', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const { token, secret } = await run(person, 'createToken', { name: 'CI', expiresAt });
    expect(await bearer(secret)).toBe('ok');
    await orm().update(apiTokens).set({ expiresAt: new Date() }).where(eq(apiTokens.id, token.id));
    expect(await bearer(secret)).toBe('session_revoked');
  });

  it('cannot have expired before they exist', async () => {
    const expiresAt = new Date(Date.now() - 60_000).toISOString();
    await expect(run(person, 'createToken', { name: 'CI', expiresAt })).rejects.toMatchObject({
      code: 'validation',
    });
  });

  it('note when they were used, at most once a minute', async () => {
    const lastUse = async () => {
      await bearer(person.token);
      const [row] = await orm().select().from(apiTokens).where(eq(apiTokens.userId, person.userId));
      return row?.lastUsedAt?.getTime();
    };
    const setLastUse = (lastUsedAt: Date | null) =>
      orm().update(apiTokens).set({ lastUsedAt }).where(eq(apiTokens.userId, person.userId));

    const halfAMinuteAgo = new Date(Date.now() - 30_000);
    await setLastUse(halfAMinuteAgo);
    expect(await lastUse()).toBe(halfAMinuteAgo.getTime());
    await setLastUse(null);
    expect(await lastUse()).toBeGreaterThan(halfAMinuteAgo.getTime());
  });

  it.each(['lst_', `lst_${'A'.repeat(43)}`, 'nonsense', `lst_${'A'.repeat(44)}`])(
    'are not made up: %s',
    async (secret) => {
      expect(await bearer(secret)).toBe('unauthenticated');
    },
  );

  it('decide alone: a wrong one is not rescued by a good cookie', async () => {
    const { cookie } = await createSessionCookie(person);
    expect(await outcome({ cookieHeader: cookie, authorization: 'Bearer nonsense' })).toBe('unauthenticated');
    expect(await outcome({ cookieHeader: cookie, socketToken: 'nonsense' })).toBe('unauthenticated');
    expect(await outcome({ cookieHeader: cookie, authorization: 'Basic cHJveHk6cHJveHk=' })).toBe('ok');
  });
});

describe('socket tokens', () => {
  it('are worth what the session is worth that asked for them', async () => {
    const { actor, sessionId } = await signedIn();
    const { token } = await run({ actor }, 'createSocketToken', {});
    expect(await authenticate({ socketToken: token })).toEqual(actor);
    await run(person, 'revokeSession', { sessionId });
    expect(await outcome({ socketToken: token })).toBe('session_revoked');
  });

  it('can be made with an API token, which is one itself', async () => {
    const { token } = await run(person, 'createSocketToken', {});
    expect(await authenticate({ socketToken: token })).toEqual(person.actor);
    expect(await authenticate({ socketToken: person.token })).toEqual(person.actor);
  });

  it('live for a minute', async () => {
    const { token, expiresAt } = await run(person, 'createSocketToken', {});
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
    vi.setSystemTime(Date.now() + 80_000);
    expect(await outcome({ socketToken: token })).toBe('session_revoked');
  });

  it('and the cookies of sessions do not stand in for each other', async () => {
    const { cookie } = await createSessionCookie(person);
    const [name, value = ''] = cookie.split('=');
    const { token } = await run(person, 'createSocketToken', {});
    expect(await outcome({ socketToken: value })).toBe('unauthenticated');
    expect(await outcome({ cookieHeader: `${name}=${token}` })).toBe('unauthenticated');
  });
});

describe('recheck', () => {
  it('tells in one go which of many credentials still stand, and as whom', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const credentials = [here, there, person].map(({ actor }) => actor.credential);
    await run(here, 'revokeSession', { sessionId: there.sessionId });
    await orm().update(users).set({ role: 'admin' }).where(eq(users.id, person.userId));
    const living = await recheck(credentials);
    expect([...living.values()]).toEqual(
      expect.arrayContaining([
        { ...here.actor, role: 'admin' },
        { ...person.actor, role: 'admin' },
      ]),
    );
    expect(living.size).toBe(2);
    expect(await recheck([])).toEqual(new Map());
  });

  it('counts nothing of a person whose account is closed', async () => {
    const { actor } = await signedIn();
    await orm().update(users).set({ deactivatedAt: new Date() }).where(eq(users.id, person.userId));
    expect(await recheck([actor.credential, person.actor.credential])).toEqual(new Map());
  });
});
