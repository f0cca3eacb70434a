import { expect, it } from 'vitest';
import { dueState } from './due-state';

it.each([
  ['2026-11-30', '2026-12-01', 'overdue'],
  ['2026-12-01', '2026-12-01', 'today'],
  ['2027-01-01', '2026-12-31', 'tomorrow'],
  ['2028-02-29', '2028-02-28', 'tomorrow'],
  ['2026-12-03', '2026-12-01', 'later'],
] as const)('%s seen on %s is %s', (day, today, state) => {
  expect(dueState(day, today)).toBe(state);
});
