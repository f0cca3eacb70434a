import { expect, it, vi } from 'vitest';
import { AppError } from '../../contract/errors';
import type { FetchQuery } from '../http/api';
import { isAnotherHistory, readHistory } from './read-history';

/** A log of so many events, the first of them pruned. */
function logOf(head: number, prunedTo = 0) {
  return vi.fn(async (path: string) => {
    const after = Number(/after=(\d+)/.exec(path)?.[1]);
    if (after < prunedTo) {
      const extras = { reason: 'pruned', keptAfter: prunedTo };
      throw new AppError('snapshot_required', 'Pruned', { extras });
    }
    const count = Math.min(500, head - after);
    return {
      head,
      epoch: 'e',
      events: Array.from({ length: count }, (_, index) => ({ seq: after + index + 1 })),
    };
  });
}

const read = (log: ReturnType<typeof logOf>, after: number, head: number) =>
  readHistory(log as unknown as FetchQuery, 'p', { after, head, epoch: 'e' });

it('reads as many pages as there are', async () => {
  const log = logOf(1_234);
  const { events, after, cut } = await read(log, 100, 1_234);
  expect([events.length, events[0]?.seq, events.at(-1)?.seq]).toEqual([1_134, 101, 1_234]);
  expect({ after, cut, pages: log.mock.calls.length }).toEqual({ after: 100, cut: null, pages: 3 });
  expect(log.mock.calls[0]?.[0]).toBe('/api/projects/p/events?after=100&epoch=e');
});

it('goes as far back as the log is kept, and says so', async () => {
  const { events, after, cut } = await read(logOf(900, 700), 100, 900);
  expect([events.length, after, cut]).toEqual([200, 700, 'pruned']);
});

it('reads no more than anybody wants to see', async () => {
  const { events, after, cut } = await read(logOf(9_000), 0, 9_000);
  expect([events.length, after, cut]).toEqual([2_000, 7_000, 'tooLong']);
});

it('asks for nothing where nothing happened', async () => {
  const log = logOf(10);
  expect(await read(log, 10, 10)).toEqual({ after: 10, events: [], cut: null });
  expect(log).not.toHaveBeenCalled();
});

it('leaves other refusals to the caller, who can tell a replaced history', async () => {
  const refusal = new AppError('snapshot_required', 'Other', { extras: { reason: 'epochChanged' } });
  const log = vi.fn(async () => Promise.reject(refusal));
  await expect(readHistory(log as unknown as FetchQuery, 'p', { after: 0, head: 9 })).rejects.toBe(refusal);
  expect([isAnotherHistory(refusal), isAnotherHistory(new AppError('unavailable', ''))]).toEqual([
    true,
    false,
  ]);
});
