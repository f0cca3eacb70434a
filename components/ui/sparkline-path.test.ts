import { expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path';

it('spans the width, with the highest value at the top', () => {
  expect(sparklinePath([0, 2, 4])).toBe('M0 23L50 12L100 1');
});

it('keeps an hour of nothing on the ground, and draws nothing without values', () => {
  expect(sparklinePath([0, 0])).toBe('M0 23L100 23');
  expect(sparklinePath([])).toBe('');
});
