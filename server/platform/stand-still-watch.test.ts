import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StandStillWatch } from './stand-still-watch';

const aFewMinutesMs = 3 * 60_000;

let watch: StandStillWatch;
beforeEach(() => {
  vi.useFakeTimers();
  watch = new StandStillWatch();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Time goes by and no timer fires, as for a process that is stopped. */
const standStill = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('what comes to a node may have waited in it', () => {
  it('never while it runs, idle or busy', () => {
    vi.advanceTimersByTime(aFewMinutesMs);
    expect(watch.isReadingBacklog).toBe(false);
    standStill(3_900);
    expect(watch.isReadingBacklog).toBe(false);
  });

  it.each([
    ['the request itself', () => {}],
    ['the clock', () => vi.advanceTimersByTime(500)],
  ])('for a second after it stood still, which %s may notice first', (_, notice) => {
    standStill(4_600);
    notice();
    expect(watch.isReadingBacklog).toBe(true);
    vi.advanceTimersByTime(400);
    expect(watch.isReadingBacklog).toBe(true);
    vi.advanceTimersByTime(700);
    expect(watch.isReadingBacklog).toBe(false);
  });

  it('not when its clock is set back', () => {
    standStill(-aFewMinutesMs);
    expect(watch.isReadingBacklog).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(watch.isReadingBacklog).toBe(false);
  });
});
