import { expect, it } from 'vitest';
import { dropIndex } from './drop-index';

const cards = [
  { top: 100, bottom: 160 },
  { top: 168, bottom: 268 },
];

it.each([
  [0, 0],
  [129, 0],
  [130, 1],
  [164, 1],
  [217, 1],
  [218, 2],
  [900, 2],
])('at height %i goes below %i cards', (y, index) => {
  expect(dropIndex(cards, y)).toBe(index);
});

it('goes to the top of an empty column', () => {
  expect(dropIndex([], 50)).toBe(0);
});
