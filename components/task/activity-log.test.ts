import { expect, it } from 'vitest';
import type { Activity } from '@/contract/comments';
import type { Envelope } from '@/contract/events';
import { type ActivityLog, missesEvents, withEvents, withPage } from './activity-log';

const log: ActivityLog = { entries: [entry(3), entry(5)], readAt: 8 };

it('puts older pages before what is known, each entry once', () => {
  expect(withPage(log.entries, [entry(3), entry(1)]).map(({ seq }) => seq)).toEqual([1, 3, 5]);
});

it('adds live events of this task that came after the reading', () => {
  const events = [event(8, 't1'), event(9, 't2'), event(10, 't1'), event(11, 't1', 'commentAdded')];
  expect(withEvents(log, events, 't1').map(({ seq }) => seq)).toEqual([3, 5, 10]);
});

it('stays the same list while nothing came', () => {
  expect(withEvents(log, [event(9, 't2')], 't1')).toBe(log.entries);
});

it('does not repeat an event that the reading already held', () => {
  const read: ActivityLog = { entries: [entry(9)], readAt: 8 };
  expect(withEvents(read, [event(9, 't1')], 't1')).toHaveLength(1);
});

it.each([
  ['nothing came', [], 8, false],
  ['everything is at hand', [event(9, 't2')], 9, false],
  ['older events are kept as well', [event(7, 't2'), event(8, 't2'), event(9, 't2')], 9, false],
  ['a snapshot took the place of the events', [], 20, true],
  ['more came than are kept', [event(12, 't2')], 12, true],
])('knows whether events are missing when %s', (_, events, head, isMissing) => {
  expect(missesEvents(log, events, head)).toBe(isMissing);
});

function entry(seq: number): Activity {
  const occurredAt = '2026-11-22T10:00:00.000Z';
  return { id: `e${seq}`, seq, type: 'taskUpdated', actorId: 'ada', occurredAt, changes: {} };
}

function event(seq: number, resourceId: string, type = 'taskUpdated'): Envelope {
  return { ...entry(seq), type, resourceId, payload: { changes: {} } } as unknown as Envelope;
}
