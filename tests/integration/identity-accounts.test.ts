import { beforeEach, describe, expect, it } from 'vitest';
import { settings, users } from '../../db/schema/users';
import { authenticate } from '../../server/identity/authenticate';
import { recheck } from '../../server/identity/recheck';
import { type Publication, registerPublisher } from '../../server/log/publish';
import { databaseClient } from '../../server/platform/database';
import { isOpenSetUpToken, setUpLink } from '../../server/users/set-up-link';
import { createPerson, createSessionCookie, type Person } from '../support/factories';
import { untilSomebodyWaits } from '../support/lock-wait';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

const origin = 'https://team.example.test';
const password = 'correct horse battery';

beforeEach(async () => {
  const { orm } = databaseClient();
  await orm.execute('truncate users, settings cascade');
});

describe('setting up', () => {
  const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? '';
  const setUp = (token: string, email = 'root@example.test') =>
    run({ actor: null }, 'setUp', { token, name: 'Root', email, password });

  it('has one link, whichever node asks first and how often they ask', async () => {
    const links = await Promise.all([1, 2, 3].map(() => setUpLink(origin)));
    expect(links[0]).toMatch(/^https:\/\/team\.example\.test\/setup\?token=[A-Za-z0-9_-]{43}$/);
    expect(new Set(links).size).toBe(1);
  });

  it('makes the first admin, and is over then', async () => {
    const token = tokenOf(await setUpLink(origin));
    expect(await isOpenSetUpToken(token)).toBe(true);
    expect((await setUp(token)).user).toMatchObject({ name: 'Root', role: 'admin' });
    await expect(setUp(token, 'second@example.test')).rejects.toMatchObject({ code: 'not_found' });
    expect(await isOpenSetUpToken(token)).toBe(false);
    expect(await setUpLink(origin)).toBeNull();
    expect(await databaseClient().orm.select().from(settings)).toEqual([]);
  });

  it('makes one admin of two people who try at once', async () => {
    const token = tokenOf(await setUpLink(origin));
    const results = await Promise.allSettled([
      setUp(token, 'a@example.test'),
      setUp(token, 'b@example.test'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await databaseClient().orm.select().from(users)).toHaveLength(1);
  });

  it('refuses a token that was guessed', async () => {
    await setUpLink(origin);
    await expect(setUp('A'.repeat(43))).rejects.toMatchObject({ code: 'not_found' });
    expect(await isOpenSetUpToken('ü'.repeat(43))).toBe(false);
  });
});

describe('accounts', () => {
  let admin: Person;
  let published: Publication[];

  beforeEach(async () => {
    admin = await createPerson('Root', 'admin');
    published = [];
    registerPublisher((publication) => published.push(publication));
  });

  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );

  it('are made with a password, or with a link to choose one', async () => {
    const known = await run(admin, 'createUser', { name: 'A', email: 'a@x.test', role: 'member', password });
    expect(known.setPasswordUrl).toBeUndefined();
    const open = await run(admin, 'createUser', { name: 'B', email: 'b@x.test', role: 'admin' });
    expect(open.setPasswordUrl).toMatch(/^http.*\/set-password\?token=[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify([known, open])).not.toContain('argon2');
  });

  it('have an address each, in whatever case', async () => {
    await run(admin, 'createUser', { name: 'A', email: 'a@x.test', role: 'member' });
    const again = run(admin, 'createUser', { name: 'A', email: 'A@X.test', role: 'member' });
    await expect(again).rejects.toMatchObject({
      code: 'rule_email_taken',
      details: { fields: [{ path: 'email' }] },
    });
  });

  it('are for admins to make and change', async () => {
    const member = await createPerson('Zoe');
    const change = { userId: admin.userId, role: 'member' } as const;
    expect(await codeOf(run(member, 'createUser', { name: 'A', email: 'a@x.test', role: 'admin' }))).toBe(
      'forbidden',
    );
    expect(await codeOf(run(member, 'updateUser', change))).toBe('forbidden');
    expect(await codeOf(ask(member, 'listUsers', {}))).toBe('forbidden');
  });

  it('lose every way in at once when they are deactivated, and get none back but by signing in', async () => {
    const person = await createPerson('Zoe');
    const { cookie } = await createSessionCookie(person);
    const session = await authenticate({ cookieHeader: cookie });
    await run(admin, 'updateUser', { userId: person.userId, deactivated: true });
    expect(await codeOf(authenticate({ cookieHeader: cookie }))).toBe('session_revoked');
    expect(await codeOf(authenticate({ authorization: `Bearer ${person.token}` }))).toBe('session_revoked');
    expect(await recheck([session.credential, person.actor.credential])).toEqual(new Map());
    expect(published).toEqual([{ kind: 'sessionsRevoked', userId: person.userId, reason: 'deactivated' }]);

    await run(admin, 'updateUser', { userId: person.userId, deactivated: false });
    expect(await codeOf(authenticate({ cookieHeader: cookie }))).toBe('session_revoked');
  });

  it('always hold one active admin', async () => {
    const demote = () => run(admin, 'updateUser', { userId: admin.userId, role: 'member' });
    const deactivate = () => run(admin, 'updateUser', { userId: admin.userId, deactivated: true });
    expect([await codeOf(demote()), await codeOf(deactivate())]).toEqual([
      'rule_last_admin',
      'rule_last_admin',
    ]);
  });

  it('hold one active admin also when two of them step down at once', async () => {
    const second = await createPerson('Second', 'admin');
    let steppingDown: Promise<string> | undefined;
    await databaseClient().sql.begin(async (tx) => {
      await tx`update users set role = 'member' where id = ${second.userId}`;
      steppingDown = codeOf(run(admin, 'updateUser', { userId: admin.userId, role: 'member' }));
      await untilSomebodyWaits();
    });
    expect(await steppingDown).toBe('rule_last_admin');
  });

  it('that do not exist cannot be changed', async () => {
    const nobody = '0190a000-0000-7000-8000-000000000000';
    expect(await codeOf(run(admin, 'updateUser', { userId: nobody, role: 'admin' }))).toBe('not_found');
  });

  it('are listed page by page', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await createPerson(name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask(admin, 'listUsers', { limit: '2', ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.sort()).toEqual(['A', 'B', 'C', 'D', 'Root']);
    expect(await codeOf(ask(admin, 'listUsers', { cursor: 'bm90IGFuIGlk' }))).toBe('validation');
  });
});
