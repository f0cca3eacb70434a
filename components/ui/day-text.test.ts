import { expect, it } from 'vitest';
import { dayOf, dayText } from './day-text';

it('says the year only when it is another one', () => {
  expect(dayText('2026-12-03', '2026-11-22')).toBe('3 Dec');
  expect(dayText('2027-01-05', '2026-11-22')).toBe('5 Jan 2027');
});

it('gives back what is no day as it is', () => {
  expect(dayText('soon', '2026-11-22')).toBe('soon');
});

it('takes the day from the reader’s own clock', () => {
  expect(dayOf(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
});
