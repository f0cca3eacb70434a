import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSecret, sealSecret } from './secret-box';

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it('opens what it sealed, and seals it differently each time', () => {
  const [first, second] = [sealSecret('JBSWY3DPEHPK3PXP', 'ada'), sealSecret('JBSWY3DPEHPK3PXP', 'ada')];
  expect(first).not.toBe(second);
  expect(Buffer.from(first, 'base64url').toString()).not.toContain('JBSWY3DP');
  expect([openSecret(first, 'ada'), openSecret(second, 'ada')]).toEqual([
    'JBSWY3DPEHPK3PXP',
    'JBSWY3DPEHPK3PXP',
  ]);
});

it('opens nothing that was moved to another row, changed or made up', () => {
  const box = sealSecret('JBSWY3DPEHPK3PXP', 'ada');
  const changed = Buffer.from(box, 'base64url');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  const made = [changed.toString('base64url'), box.slice(0, 20), 'nonsense', ''];
  expect(made.map((candidate) => openSecret(candidate, 'ada'))).toEqual([null, null, null, null]);
  expect(openSecret(box, 'ben')).toBeNull();
});
