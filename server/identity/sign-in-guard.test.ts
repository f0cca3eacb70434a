import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../contract/errors';
import { guardSignIn, type SignInPlace } from './sign-in-guard';

let number = 0;
let home: SignInPlace;

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.useFakeTimers();
  number += 1;
  home = { email: `ada-${number}@example.test`, address: `198.51.100.${number}`, isKnownPlace: false };
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** What comes of one attempt: whether the password was tried, or how long to wait. */
async function attempt(
  place: Partial<SignInPlace> = {},
  isRight = false,
  step: 'password' | 'code' = 'password',
): Promise<string> {
  try {
    return (await guardSignIn(step, { ...home, ...place }, async () => isRight)) ? 'in' : 'wrong';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.details.retryAfterMs}` : String(error);
  }
}

async function attempts(count: number, place: (index: number) => Partial<SignInPlace> = () => ({})) {
  const outcomes: string[] = [];
  for (let index = 0; index < count; index += 1) outcomes.push(await attempt(place(index)));
  return outcomes;
}

const elsewhere = (index: number) => ({ address: `203.0.113.${index}` });

it('counts wrong codes apart from wrong passwords, and allows fewer', async () => {
  const outcomes: string[] = [];
  for (let index = 0; index < 6; index += 1) outcomes.push(await attempt({}, false, 'code'));
  expect(outcomes).toEqual([...Array(5).fill('wrong'), 'rate_limited 30000']);
  expect(await attempt({}, true)).toBe('in');
  expect(await attempt({}, true, 'code')).toBe('rate_limited 30000');
});

describe('wrong passwords for one account from one address', () => {
  it('are tried ten times, and then nothing is, not even the right one', async () => {
    expect(new Set(await attempts(10))).toEqual(new Set(['wrong']));
    expect(await attempt()).toBe('rate_limited 30000');
    expect(await attempt({}, true)).toBe('rate_limited 30000');
  });

  it('cost a wait that doubles, up to a quarter of an hour', async () => {
    await attempts(10);
    const waitsMs: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const waitMs = Number((await attempt()).split(' ')[1]);
      waitsMs.push(waitMs);
      await vi.advanceTimersByTimeAsync(waitMs);
      expect(await attempt()).toBe('wrong');
    }
    expect(waitsMs).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 900_000]);
  });

  it('are forgiven by the right one after the wait', async () => {
    await attempts(10);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await attempt({}, true)).toBe('in');
    expect(new Set(await attempts(10))).toEqual(new Set(['wrong']));
  });

  it('count while they are being tried: of a hundred at once ten are', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt()));
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10);
  });

  it('are the same in another case', async () => {
    await attempts(10);
    expect(await attempt({ email: ` ${home.email.toUpperCase()} ` })).toMatch('rate_limited');
  });

  it('B40 do not lock the owner out elsewhere', async () => {
    await attempts(11);
    expect(await attempt(elsewhere(1), true)).toBe('in');
  });
});

describe('one account from many addresses', () => {
  it('B40 is closed after thirty, but not where it was signed in before', async () => {
    const outcomes = await attempts(50, (index) => elsewhere(index % 25));
    expect(outcomes.slice(0, 30)).toEqual(Array(30).fill('wrong'));
    expect(outcomes.slice(30)).toEqual(Array(20).fill('rate_limited 60000'));
    expect(await attempt({ address: '192.0.2.1' }, true)).toMatch('rate_limited');
    expect(await attempt({ address: '192.0.2.1', isKnownPlace: true }, true)).toBe('in');
  });
});

describe('many accounts from one address', () => {
  const account = (index: number) => ({ email: `victim-${number}-${index}@example.test` });

  it('B40 are tried forty times', async () => {
    const outcomes = await attempts(50, account);
    expect(outcomes.slice(0, 40)).toEqual(Array(40).fill('wrong'));
    expect(outcomes.slice(40)).toEqual(Array(10).fill('rate_limited 60000'));
  });

  it('count what is wrong alone: an office may sign in as often as it likes', async () => {
    for (let index = 0; index < 100; index += 1) expect(await attempt(account(index), true)).toBe('in');
    expect(await attempt()).toBe('wrong');
  });
});
