import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import type { ProjectSeen } from '../../contract/history';
import { CatchUp, type CatchUpDoors } from './catch-up';

const away = { isVisible: false, isLive: true, cursor: at(0) };

let seenBefore: ProjectSeen | null;
let doors: { [Name in keyof CatchUpDoors]: ReturnType<typeof vi.fn<CatchUpDoors[Name]>> };
let catchUp: CatchUp;

beforeEach(() => {
  vi.useFakeTimers();
  seenBefore = null;
  doors = {
    readSeen: vi.fn(async () => seenBefore),
    markSeen: vi.fn(async () => ({})),
    readHistory: vi.fn(async ({ after, head }) => ({ after, events: acts(after, head), cut: null })),
  };
  catchUp = new CatchUp('ada', doors);
});
afterEach(() => void vi.useRealTimers());

it('tells on a new page what others did since any device was last in front', async () => {
  await comeTo(14, { seenBefore: 8 });
  expect(missedSeqs()).toEqual([9, 11, 12, 13, 14]);
});

it('says nothing to who is here for the first time, and nothing when nothing happened', async () => {
  await comeTo(14);
  expect(missedSeqs()).toBeUndefined();
  await comeTo(14, { seenBefore: 14 });
  expect(doors.readHistory).not.toHaveBeenCalled();
});

it('notes what was in front for a moment, then now and then, and when the person leaves', async () => {
  await comeTo(3);
  expect(doors.markSeen).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(500);
  expect(doors.markSeen.mock.calls).toEqual([[3]]);
  void live(4);
  void live(5);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(doors.markSeen).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  void live(6);
  catchUp.attend(away);
  expect(doors.markSeen.mock.calls).toEqual([[3], [5], [6]]);
});

it('notes again what could not be noted', async () => {
  doors.markSeen.mockRejectedValueOnce(new Error('offline'));
  await comeTo(3);
  await vi.advanceTimersByTimeAsync(500);
  catchUp.attend(away);
  expect(doors.markSeen.mock.calls).toEqual([[3], [3]]);
});

it.each([
  ['a hidden tab after a minute', false, 60_000, true],
  ['a hidden tab before', false, 59_000, false],
  ['a lost connection after five seconds', true, 5_000, true],
  ['a blip', true, 4_000, false],
])('comes back from %s', async (_, isVisible, awayMs, isTold) => {
  await comeTo(3);
  catchUp.attend({ isVisible, isLive: false, cursor: at(3) });
  await vi.advanceTimersByTimeAsync(awayMs);
  await live(9);
  expect(missedSeqs() !== undefined).toBe(isTold);
});

it('tells what was not dismissed together with what came later', async () => {
  await comeTo(9, { seenBefore: 8 });
  catchUp.attend(away);
  await vi.advanceTimersByTimeAsync(60_000);
  await live(12);
  expect(missedSeqs()).toEqual([9, 11, 12]);
  catchUp.dismiss();
  expect(missedSeqs()).toBeUndefined();
});

it('tells at the next return what could not be read at this one', async () => {
  doors.readHistory.mockRejectedValueOnce(new AppError('unavailable', 'No line'));
  await comeTo(9, { seenBefore: 8 });
  expect(missedSeqs()).toBeUndefined();
  catchUp.attend(away);
  await vi.advanceTimersByTimeAsync(60_000);
  await live(9);
  expect(missedSeqs()).toEqual([9]);
});

it('says so when the history is another one', async () => {
  doors.readHistory.mockRejectedValueOnce(
    new AppError('snapshot_required', 'Another epoch', { extras: { reason: 'epochChanged' } }),
  );
  await comeTo(9, { seenBefore: 8 });
  expect(catchUp.store.getState().missed).toMatchObject({ events: [], cut: 'restored' });
});

async function comeTo(seq: number, { seenBefore: seen }: { seenBefore?: number } = {}) {
  seenBefore = seen === undefined ? null : { projectId: 'p', seq: seen, seenAt: '' };
  await live(seq);
}

async function live(seq: number) {
  catchUp.attend({ isVisible: true, isLive: true, cursor: at(seq) });
  await vi.advanceTimersByTimeAsync(0);
}

function missedSeqs() {
  return catchUp.store.getState().missed?.events.map(({ seq }) => seq);
}

function at(seq: number) {
  return { epoch: 'e', seq };
}

/** Every tenth is the person's own. */
function acts(after: number, head: number): Envelope[] {
  return Array.from({ length: head - after }, (_, index) => {
    const seq = after + index + 1;
    return { seq, actorId: seq % 10 === 0 ? 'ada' : 'ben' } as Envelope;
  });
}
