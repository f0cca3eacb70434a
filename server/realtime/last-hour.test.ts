import { expect, it } from 'vitest';
import { LastHour } from './last-hour';

it('counts by minute, the present one last, and forgets what is older than an hour', () => {
  let nowMs = 5_000;
  const hour = new LastHour(() => nowMs);
  expect(hour.series()).toEqual({});
  hour.count('ping timeout');
  nowMs += 60_000;
  hour.count('ping timeout');
  hour.count('ping timeout');
  hour.count('transport close');
  const { 'ping timeout': timeouts, 'transport close': closes } = hour.series();
  expect(timeouts).toHaveLength(60);
  expect(timeouts?.slice(-3)).toEqual([0, 1, 2]);
  expect(closes?.slice(-3)).toEqual([0, 0, 1]);
  nowMs += 58 * 60_000;
  expect(hour.series()['ping timeout']?.slice(0, 3)).toEqual([1, 2, 0]);
  nowMs += 60_000;
  expect(hour.series()['ping timeout']?.slice(0, 2)).toEqual([2, 0]);
  nowMs += 60_000;
  expect(hour.series()).toEqual({});
});
