import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryRequestWindow } from './memory-request-window';

const windowMs = 1_000;
const limit = 10;

function openWindow() {
  let nowMs = 123_456;
  const window = new MemoryRequestWindow(windowMs, () => nowMs);
  return {
    take: () => window.take('ada', limit),
    pass: (ms: number) => {
      nowMs += ms;
    },
    nowMs: () => nowMs,
  };
}

/** Pauses between requests: mostly none, sometimes around an edge. */
const pausesMs = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(1_300)), {
  minLength: 50,
  maxLength: 200,
});

it('G19 takes no more than the limit in any stretch of its length, whenever the requests come', async () => {
  await fc.assert(
    fc.asyncProperty(pausesMs, async (pauses) => {
      const { take, pass, nowMs } = openWindow();
      const takenAtMs: number[] = [];
      for (const pause of pauses) {
        pass(pause);
        if ((await take()) === 0) takenAtMs.push(nowMs());
      }
      for (const [index, atMs] of takenAtMs.entries()) {
        const before = takenAtMs[index - limit] ?? Number.NEGATIVE_INFINITY;
        expect(atMs - before).toBeGreaterThanOrEqual(windowMs);
      }
    }),
  );
});

it('G19 takes at once what comes when it said, and says no longer than a window and a slice', async () => {
  await fc.assert(
    fc.asyncProperty(pausesMs, async (pauses) => {
      const { take, pass } = openWindow();
      for (const pause of pauses) {
        pass(pause);
        const waitMs = await take();
        expect(waitMs).toBeLessThanOrEqual(windowMs * 1.1);
        pass(waitMs);
        if (waitMs > 0) expect(await take()).toBe(0);
      }
    }),
  );
});

it.each([1, 5])('G19 never refuses who sends half of the limit, %i at once', async (atOnce) => {
  const { take, pass } = openWindow();
  for (let count = 0; count < 1_000; count += 1) {
    if (count % atOnce === 0) pass((atOnce * windowMs) / (limit / 2));
    expect(await take()).toBe(0);
  }
});

it('asks without taking, and counts each key by itself', async () => {
  const window = new MemoryRequestWindow(windowMs);
  expect(await window.wait('ada', 1)).toBe(0);
  expect(await window.take('ada', 1)).toBe(0);
  expect(await window.wait('ada', 1)).toBeGreaterThan(0);
  expect(await window.take('ben', 1)).toBe(0);
});
