import { expect, it } from 'vitest';
import { addDays, nextMonday } from './day-steps';

it('steps over the ends of months and years, and over a change of the clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
});

it.each([
  ['2026-11-22', '2026-11-23'],
  ['2026-11-23', '2026-11-30'],
  ['2026-11-28', '2026-11-30'],
])('after %s the next Monday is %s', (day, monday) => {
  expect(nextMonday(day)).toBe(monday);
});
