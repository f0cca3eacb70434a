import { expect, it } from 'vitest';
import { snoozeTimes } from './snooze-times';

it.each([
  [
    'a Wednesday',
    new Date(2030, 0, 2, 15, 30),
    [
      [2, 18, 30],
      [3, 8, 0],
      [7, 8, 0],
      [9, 8, 0],
    ],
  ],
  [
    'a Sunday, when tomorrow is Monday',
    new Date(2030, 0, 6, 9, 0),
    [
      [6, 12, 0],
      [7, 8, 0],
      [13, 8, 0],
    ],
  ],
  [
    'a Monday',
    new Date(2030, 0, 7, 9, 0),
    [
      [7, 12, 0],
      [8, 8, 0],
      [14, 8, 0],
    ],
  ],
])('offers, on %s', (_, now, expected) => {
  const times = snoozeTimes(now).map(({ until }) => [until.getDate(), until.getHours(), until.getMinutes()]);
  expect(times).toEqual(expected);
});
