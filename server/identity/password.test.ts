import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password';

it('recognises a password by its hash, which tells nothing', async () => {
  const hash = await hashPassword('correct horse');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, 'correct horse')).toBe(true);
  expect(await verifyPassword(hash, 'correct horses')).toBe(false);
  expect(await hashPassword('correct horse')).not.toBe(hash);
});

it('takes the same letters however a keyboard composes them', async () => {
  const hash = await hashPassword('caf\u00e9 au lait');
  expect(await verifyPassword(hash, 'cafe\u0301 au lait')).toBe(true);
});

it.each([null, undefined])('refuses every password where there is no hash (%s)', async (hash) => {
  expect(await verifyPassword(hash, 'nobody has this password')).toBe(false);
});
