import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSleep } from './sleep-watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page that stood still is told that it goes on, once', () => {
  const onWake = vi.fn();
  const stop = watchSleep(onWake);
  vi.advanceTimersByTime(60_000);
  expect(onWake).not.toHaveBeenCalled();

  vi.setSystemTime(Date.now() + 30_000);
  vi.advanceTimersByTime(10_000);
  expect(onWake).toHaveBeenCalledOnce();

  stop();
  vi.setSystemTime(Date.now() + 30_000);
  vi.advanceTimersByTime(10_000);
  expect(onWake).toHaveBeenCalledOnce();
});
