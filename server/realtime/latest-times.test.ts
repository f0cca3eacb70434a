import { expect, it } from 'vitest';
import { LatestTimes } from './latest-times';

it('says what most of the latest times were', () => {
  const times = new LatestTimes(100);
  expect(times.percentile(50)).toBeNull();
  times.add(7.4);
  expect([50, 95, 99].map((percent) => times.percentile(percent))).toEqual([7, 7, 7]);
  for (let ms = 1; ms <= 100; ms += 1) times.add(ms);
  expect(times.count).toBe(100);
  expect([50, 95, 99].map((percent) => times.percentile(percent))).toEqual([50, 95, 99]);
});
