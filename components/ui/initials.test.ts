import { expect, it } from 'vitest';
import { initials } from './initials';

it('takes the first and the last word', () => {
  expect(initials('Ada Lovelace', 2)).toBe('AL');
  expect(initials('  chloe   marie martin ', 2)).toBe('CM');
  expect(initials('Ada Lovelace', 1)).toBe('A');
  expect(initials('Ben', 2)).toBe('B');
});

it('never cuts a character in two', () => {
  expect(initials('👩🏽‍🚀 Núñez', 2)).toBe('👩🏽‍🚀N');
  expect(initials('', 2)).toBe('');
});
