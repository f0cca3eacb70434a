import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recoveryCodes, sessions, users } from '../../db/schema/users';
import { hashPassword } from '../../server/identity/password';
import { databaseClient } from '../../server/platform/database';
import { createPerson, type Person } from '../support/factories';
import { RouteBrowser } from '../support/route-browser';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

const password = 'correct horse battery';
const periodMs = 30_000;
let passwordHash: string;
let person: Person;
let browser: RouteBrowser;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

beforeEach(async () => {
  // In the middle of a period, so that no code changes while a test uses it.
  vi.setSystemTime((Math.floor(Date.now() / periodMs) + 0.5) * periodMs);
  person = await createPerson('Ada');
  await change({ passwordHash });
  browser = new RouteBrowser();
});

afterEach(() => {
  vi.useRealTimers();
});

const orm = () => databaseClient().orm;
const change = (values: Partial<typeof users.$inferInsert>) =>
  orm().update(users).set(values).where(eq(users.id, person.userId));
const sessionCount = () => orm().$count(sessions, eq(sessions.userId, person.userId));

/** The app on the person's phone. */
type Phone = { codeAt(periods: number): string };

function phoneWith(key: string): Phone {
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  return { codeAt: (periods) => totp.generate({ timestamp: Date.now() + periods * periodMs }) };
}

/** Turns it on with the code of the period before, so that the present one is unused. */
async function turnOn(): Promise<{ phone: Phone; key: string; recovery: string[] }> {
  const { key } = await run(person, 'setUpTwoStep', { password });
  const phone = phoneWith(key);
  const { recoveryCodes: recovery } = await run(person, 'confirmTwoStep', { code: phone.codeAt(-1) });
  return { phone, key, recovery };
}

async function attempt(fields: Record<string, string>, by = browser): Promise<string> {
  const response = await by.signIn(fields);
  const answer = (await response.json()) as { code?: string };
  return response.ok ? 'in' : (answer.code ?? `${response.status}`);
}

const firstStep = (by = browser) => attempt({ email: person.email, password }, by);
const secondStep = (code: string, by = browser) => attempt({ code }, by);

describe('setting up', () => {
  it('takes the password, and changes nothing until a code confirms it', async () => {
    await expect(run(person, 'setUpTwoStep', { password: 'incorrect' })).rejects.toMatchObject({
      code: 'validation',
      details: { fields: [{ path: 'password' }] },
    });
    const { key, url } = await run(person, 'setUpTwoStep', { password });
    expect(url).toContain(`otpauth://totp/Lockstep:${encodeURIComponent(person.email)}?`);
    expect(url).toContain(`secret=${key}`);
    expect(await firstStep()).toBe('in');
    await expect(run(person, 'confirmTwoStep', { code: '000000' })).rejects.toMatchObject({
      code: 'validation',
      details: { fields: [{ path: 'code' }] },
    });
    const { twoStep, recoveryCodes: recovery } = await run(person, 'confirmTwoStep', {
      code: phoneWith(key).codeAt(0),
    });
    expect(twoStep).toEqual({ since: expect.any(String), recoveryCodesLeft: 10 });
    expect(new Set(recovery).size).toBe(10);
    await expect(run(person, 'setUpTwoStep', { password })).rejects.toMatchObject({ code: 'gone' });
  });

  it('keeps neither the key nor a recovery code in a form that can be read', async () => {
    const { key, recovery } = await turnOn();
    const rows = [
      await orm().select().from(users).where(eq(users.id, person.userId)),
      await orm().select().from(recoveryCodes).where(eq(recoveryCodes.userId, person.userId)),
    ];
    const text = JSON.stringify(rows);
    for (const secret of [key, ...recovery]) expect(text).not.toContain(secret);
  });

  it('is not for who has no password', async () => {
    await change({ passwordHash: null });
    await expect(run(person, 'setUpTwoStep', { password: '' })).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('signing in', () => {
  it('makes no session before the code, and then one', async () => {
    const { phone } = await turnOn();
    expect(await firstStep()).toBe('second_step_required');
    expect(await sessionCount()).toBe(0);
    expect((await browser.query('getMe')).status).toBe(401);
    expect(await secondStep(phone.codeAt(0))).toBe('in');
    expect((await browser.query('getMe')).status).toBe(200);
    expect(browser.cookieHeader).not.toContain('half-sign-in');
  });

  it('takes all three at once from who sends them', async () => {
    const { phone } = await turnOn();
    const credentials = { email: person.email, password };
    expect(await attempt({ ...credentials, code: '000000' })).toBe('validation');
    expect(await attempt({ ...credentials, code: phone.codeAt(0) })).toBe('in');
  });

  it('answers a wrong password as ever, with a code or without', async () => {
    const { phone } = await turnOn();
    const wrong = { email: person.email, password: 'incorrect horse' };
    expect(await attempt(wrong)).toBe('401');
    expect(await attempt({ ...wrong, code: phone.codeAt(0) })).toBe('401');
    expect(await attempt({ email: 'nobody@example.test', password, code: '123456' })).toBe('401');
  });

  it('takes the codes of the periods before and after, and none further off', async () => {
    const { phone } = await turnOn();
    await change({ totpUsedStep: null });
    await firstStep();
    expect(await secondStep(phone.codeAt(-2))).toBe('validation');
    expect(await secondStep(phone.codeAt(2))).toBe('validation');
    expect(await secondStep(phone.codeAt(1))).toBe('in');
  });

  it('takes a code once, also of two who send it at once', async () => {
    const { phone } = await turnOn();
    const others = [new RouteBrowser(), new RouteBrowser()] as const;
    for (const other of others) await firstStep(other);
    const outcomes = await Promise.all(others.map((other) => secondStep(phone.codeAt(0), other)));
    expect(outcomes.sort()).toEqual(['in', 'validation']);
    await firstStep();
    expect(await secondStep(phone.codeAt(0))).toBe('validation');
  });

  it('is bound to the browser that knew the password, and to five minutes', async () => {
    const { phone } = await turnOn();
    const stranger = new RouteBrowser();
    expect(await secondStep(phone.codeAt(0), stranger)).toBe('unauthenticated');
    await firstStep();
    vi.setSystemTime(Date.now() + 6 * 60_000);
    expect(await secondStep(phone.codeAt(0))).toBe('unauthenticated');
    expect(await sessionCount()).toBe(0);
  });

  it.each([
    ['the password was changed', () => change({ passwordHash: 'another' })],
    ['the account was deactivated', () => change({ deactivatedAt: new Date() })],
  ])('must be begun again after %s', async (_, happens) => {
    const { phone } = await turnOn();
    await firstStep();
    await happens();
    expect(await secondStep(phone.codeAt(0))).toBe('unauthenticated');
  });

  it('lets nobody guess codes, also with the right password in between', async () => {
    const { phone } = await turnOn();
    const outcomes: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      await firstStep();
      outcomes.push(await secondStep('000000'));
    }
    expect(outcomes).toEqual([...Array(5).fill('validation'), 'rate_limited']);
    expect(await secondStep(phone.codeAt(0))).toBe('rate_limited');
  });

  it('leaves API tokens alone', async () => {
    await turnOn();
    const headers = { authorization: `Bearer ${person.token}` };
    expect((await browser.query('getMe', { headers })).status).toBe(200);
  });
});

describe('recovery codes', () => {
  it('stand in for a code once each, however they are typed', async () => {
    const [first = ''] = (await turnOn()).recovery;
    await firstStep();
    expect(await secondStep(` ${first.toLowerCase().replaceAll('-', ' ')} `)).toBe('in');
    expect((await ask(person, 'getTwoStep', {})).twoStep.recoveryCodesLeft).toBe(9);
    await firstStep();
    expect(await secondStep(first)).toBe('validation');
  });

  it('are void when new ones are made', async () => {
    const { phone, recovery } = await turnOn();
    const made = await run(person, 'renewRecoveryCodes', { password, code: phone.codeAt(0) });
    await firstStep();
    expect(await secondStep(recovery[0] ?? '')).toBe('validation');
    expect(await secondStep(made.recoveryCodes[0] ?? '')).toBe('in');
  });

  it('still work when AUTH_SECRET was changed and no code does', async () => {
    const { phone, recovery } = await turnOn();
    const [row] = await orm().select().from(users).where(eq(users.id, person.userId));
    await change({ totpKey: `${row?.totpKey?.slice(0, -4)}AAAA` });
    await firstStep();
    expect(await secondStep(phone.codeAt(0))).toBe('validation');
    expect(await secondStep(recovery[0] ?? '')).toBe('in');
  });
});

describe('turning it off', () => {
  it('takes password and code, and leaves nothing behind', async () => {
    const { phone, recovery } = await turnOn();
    await expect(
      run(person, 'turnOffTwoStep', { password: 'incorrect', code: phone.codeAt(0) }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'password' }] } });
    await expect(run(person, 'turnOffTwoStep', { password, code: '000000' })).rejects.toMatchObject({
      details: { fields: [{ path: 'code' }] },
    });
    const { twoStep } = await run(person, 'turnOffTwoStep', { password, code: recovery[0] ?? '' });
    expect(twoStep).toEqual({ since: null, recoveryCodesLeft: 0 });
    expect(await firstStep()).toBe('in');
  });

  it('is done by an admin for who has lost everything', async () => {
    await turnOn();
    const admin = await createPerson('Root', 'admin');
    const { userId } = person;
    await expect(run(person, 'resetTwoStep', { userId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await run(admin, 'resetTwoStep', { userId })).user).toMatchObject({ id: userId, twoStep: false });
    expect(await firstStep()).toBe('in');
    const { items } = await ask(admin, 'listAuditEntries', { userId });
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['twoStepTurnedOn', 'twoStepReset', 'signedIn']),
    );
  });
});
