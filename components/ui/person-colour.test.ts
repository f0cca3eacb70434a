import { expect, it } from 'vitest';
import { personColour } from './person-colour';

it('ux-P11: gives a person the same colour everywhere', () => {
  expect(personColour('0197b1f2-7c3a-7e55-9d1e-2f6a8c4b0d11')).toBe(
    personColour('0197b1f2-7c3a-7e55-9d1e-2f6a8c4b0d11'),
  );
});

it('spreads neighbouring ids over all twelve colours', () => {
  const counts = new Map<number, number>();
  for (let index = 0; index < 2400; index += 1) {
    const colour = personColour(`0197b1f2-7c3a-7e55-9d1e-${index.toString(16).padStart(12, '0')}`);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(Math.max(...counts.values())).toBeLessThan(300);
  expect(Math.min(...counts.values())).toBeGreaterThan(120);
});
