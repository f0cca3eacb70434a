import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SignalSender } from './signal-sender';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const projectId = 'p';
const anchor = { kind: 'card', id: 't' } as const;

it('tells where a cursor and a carried card ended, though both move at once and often', () => {
  const send = vi.fn();
  const sender = new SignalSender(send);
  for (let step = 1; step <= 9; step += 1) {
    sender.moveDrag({ projectId, taskId: 't', overColumnId: 'c', index: step });
    sender.moveCursor({ projectId, anchor, position: { x: step, y: 0 } });
  }
  vi.advanceTimersByTime(1_000);
  const sent = (name: string) => send.mock.calls.filter((call) => call[0] === name).map((call) => call[1]);
  expect(sent('dragMove').map(({ index }) => index)).toEqual([1, 9]);
  expect(sent('cursorMove').map(({ position }) => position.x)).toEqual([1, 9]);
});

it('sends nothing any more when it is closed', () => {
  const send = vi.fn();
  const sender = new SignalSender(send);
  sender.moveCursor({ projectId, anchor, position: { x: 1, y: 0 } });
  sender.moveCursor({ projectId, anchor, position: { x: 2, y: 0 } });
  sender.close();
  vi.advanceTimersByTime(1_000);
  expect(send).toHaveBeenCalledTimes(1);
});
