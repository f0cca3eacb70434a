import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessions, users } from '../../db/schema/users';
import { authenticate } from '../../server/identity/authenticate';
import { hashPassword } from '../../server/identity/password';
import { type Publication, registerPublisher } from '../../server/log/publish';
import { databaseClient } from '../../server/platform/database';
import { createPerson, type Person } from '../support/factories';
import { untilSomebodyWaits } from '../support/lock-wait';
import { RouteBrowser } from '../support/route-browser';
import { useDatabase } from '../support/services';

useDatabase();

const password = 'correct horse battery';
let passwordHash: string;
let person: Person;
let browser: RouteBrowser;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

beforeEach(async () => {
  person = await createPerson('Ada');
  await change({ passwordHash });
  browser = new RouteBrowser({ 'user-agent': 'Test/1.0' });
});

const change = (values: Partial<typeof users.$inferInsert>) =>
  databaseClient().orm.update(users).set(values).where(eq(users.id, person.userId));

const sessionRows = () =>
  databaseClient().orm.select().from(sessions).where(eq(sessions.userId, person.userId));

const whoIs = (cookieHeader: string) =>
  authenticate({ cookieHeader }).then(
    ({ userId }) => userId,
    (error: { code: string }) => error.code,
  );

const credentials = (given = password) => ({ email: person.email, password: given });

describe('signing in', () => {
  it('starts a session that remembers where it was started', async () => {
    const response = await browser.signIn({ ...credentials(), callbackUrl: '/inbox?tab=all' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: 'http://127.0.0.1:3000/inbox?tab=all' });
    expect(await sessionRows()).toMatchObject([
      { userAgent: 'Test/1.0', address: '127.0.0.1', revokedAt: null },
    ]);
    expect(await whoIs(browser.cookieHeader)).toBe(person.userId);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await browser.signIn(credentials());
    const cookie = response.headers.getSetCookie().find((line) => line.includes('session-token'));
    expect(cookie).toMatch(/^next-auth\.session-token=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/);
  });

  it('takes the address in any case and with spaces around it', async () => {
    await browser.signIn({ email: ` ${person.email.toUpperCase()} `, password });
    expect(await whoIs(browser.cookieHeader)).toBe(person.userId);
  });

  it('takes a form as well as JSON', async () => {
    const { csrfToken } = (await (await browser.auth('GET', 'csrf')).json()) as { csrfToken: string };
    const response = await browser.auth('POST', 'callback/credentials', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      form: { ...credentials(), csrfToken },
    });
    expect(response.status).toBe(302);
    expect(await whoIs(browser.cookieHeader)).toBe(person.userId);
  });

  it.each([
    ['a wrong password', () => credentials('incorrect horse')],
    ['an unknown address', () => ({ email: 'nobody@example.test', password })],
    ['no address', () => ({ email: '', password })],
    ['an address that cannot be stored', () => ({ email: 'a\u0000@example.test', password })],
    ['an endless password', () => credentials('x'.repeat(100_000))],
  ])('answers %s like every other mistake', async (_, given) => {
    const response = await browser.signIn(given());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      url: 'http://127.0.0.1:3000/api/auth/error?error=CredentialsSignin&provider=credentials',
    });
    expect(await sessionRows()).toEqual([]);
  });

  it.each([
    ['a deactivated account', { deactivatedAt: new Date() }],
    ['an account without a password yet', { passwordHash: null }],
  ])('refuses %s in the same words', async (_, values) => {
    await change(values);
    const response = await browser.signIn(credentials());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      url: 'http://127.0.0.1:3000/api/auth/error?error=CredentialsSignin&provider=credentials',
    });
    expect(await sessionRows()).toEqual([]);
  });

  it('leads a plain form back to our page with the reason', async () => {
    const { csrfToken } = (await (await browser.auth('GET', 'csrf')).json()) as { csrfToken: string };
    const wrong = { ...credentials('incorrect horse'), csrfToken };
    const first = await browser.auth('POST', 'callback/credentials', { body: wrong });
    expect(first.headers.get('location')).toContain('/api/auth/error?error=CredentialsSignin');
    const second = await browser.auth('GET', 'error?error=CredentialsSignin');
    expect(second.headers.get('location')).toContain('/api/auth/signin?error=CredentialsSignin');
    const third = await browser.auth('GET', 'signin?error=CredentialsSignin');
    expect(third.headers.get('location')).toMatch(/^\/sign-in\?callbackUrl=.+&error=CredentialsSignin$/);
  });

  it('needs the token of the form', async () => {
    await browser.auth('GET', 'csrf');
    await browser.auth('POST', 'callback/credentials', { body: { ...credentials(), csrfToken: 'guessed' } });
    expect(await sessionRows()).toEqual([]);
  });

  it('refuses the page of another site', async () => {
    const foreign = new RouteBrowser({ origin: 'http://evil.test' });
    const response = await foreign.auth('POST', 'callback/credentials', { body: credentials() });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'origin_not_allowed' });
  });

  it.each(['http://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (callbackUrl) => {
      const response = await browser.signIn({ ...credentials(), callbackUrl });
      expect(await response.json()).toEqual({ url: 'http://127.0.0.1:3000' });
    },
  );

  it('replaces the session that the browser brought along, which is dead from then on', async () => {
    await browser.signIn(credentials());
    const before = browser.cookieHeader;
    await browser.signIn(credentials());
    expect(await whoIs(before)).toBe('session_revoked');
    expect(await whoIs(browser.cookieHeader)).toBe(person.userId);
  });

  it('makes no session for a password that was changed while it was checked', async () => {
    const { sql } = databaseClient();
    let signingIn: Promise<Response> | undefined;
    await sql.begin(async (tx) => {
      await tx`update users set password_hash = 'another' where id = ${person.userId}`;
      signingIn = browser.signIn(credentials());
      await untilSomebodyWaits();
    });
    expect((await signingIn)?.status).toBe(401);
    expect(await sessionRows()).toEqual([]);
  });
});

describe('signing out', () => {
  let published: Publication[];

  beforeEach(() => {
    published = [];
    registerPublisher((publication) => published.push(publication));
  });

  it('ends the session for good, and the sockets that stand on it', async () => {
    await browser.signIn(credentials());
    const before = browser.cookieHeader;
    const [session] = await sessionRows();
    expect((await browser.signOut()).status).toBe(200);
    expect(browser.cookieHeader).not.toContain('session-token');
    expect(await whoIs(before)).toBe('session_revoked');
    expect(published).toEqual([
      { kind: 'sessionsRevoked', userId: person.userId, sessionIds: [session?.id], reason: 'signedOut' },
    ]);
  });

  it('does no harm without a session', async () => {
    expect((await browser.signOut()).status).toBe(200);
    expect(published).toEqual([]);
  });
});

describe('the session endpoint', () => {
  const session = async () => (await browser.auth('GET', 'session')).json();

  it('names the person and renews the cookie', async () => {
    expect(await session()).toEqual({});
    await browser.signIn(credentials());
    const before = browser.cookieHeader;
    expect(await session()).toMatchObject({ user: { id: person.userId, name: 'Ada' } });
    expect(browser.cookieHeader).not.toBe(before);
    expect(await whoIs(browser.cookieHeader)).toBe(person.userId);
  });

  it('cannot keep a revoked session alive, however often its cookie was renewed', async () => {
    await browser.signIn(credentials());
    await session();
    await databaseClient().orm.update(sessions).set({ revokedAt: new Date() });
    const stolen = browser.cookieHeader;
    expect(await session()).toEqual({});
    expect(browser.cookieHeader).not.toContain('session-token');
    expect(await whoIs(stolen)).toBe('session_revoked');
  });
});

describe('the demo people', () => {
  it('are not there outside of the demo', async () => {
    const providers = await (await browser.auth('GET', 'providers')).json();
    expect(Object.keys(providers as object)).toEqual(['credentials']);
    const response = await browser.signIn({ person: 'ada' }, 'demo');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('odd cookies', () => {
  const name = 'next-auth.session-token';

  it.each([
    ['quoted', `${name}="abc"`],
    ['percent-encoded badly', `${name}=%E0%A4%A`],
    ['twice', `${name}=a; ${name}=b`],
    ['forty of them', Array.from({ length: 40 }, (_, index) => `c${index}=v${index}`).join('; ')],
    ['first chunk missing', `${name}.1=abc`],
    ['middle chunk missing', `${name}.0=abc; ${name}.2=def`],
    ['16 KiB', `${name}=${'x'.repeat(16_384)}`],
    ['no value', name],
    ['prototype names', `__proto__=1; constructor=2; ${name}=__proto__`],
    ['a strange callback', 'next-auth.callback-url=javascript:alert(1)'],
    ['a strange form token', 'next-auth.csrf-token=%7C%7C'],
  ])('%s: 401, and never an error of ours', async (_, cookie) => {
    const response = await browser.query('getMe', { headers: { cookie } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
    expect((await browser.auth('GET', 'session', { headers: { cookie } })).status).toBe(200);
    expect((await browser.auth('GET', 'csrf', { headers: { cookie } })).status).toBe(200);
  });

  it('finds its own among many, quoted, and in chunks', async () => {
    await browser.signIn(credentials());
    const value = browser.cookies.get(name) ?? '';
    const [head, tail] = [value.slice(0, 100), value.slice(100)];
    expect(await whoIs(`a=1; ${name}="${value}"; b=2`)).toBe(person.userId);
    expect(await whoIs(`${name}.1=${tail}; ${name}.0=${head}`)).toBe(person.userId);
  });
});
