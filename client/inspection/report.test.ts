import { expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import type { Followed } from '../followed-stream';
import type { Operation } from '../outbox/operation';
import { createConnectionStore } from '../store/connection-store';
import { inspect } from './inspection';
import { inspectionReport } from './report';

const secret = 'The merger is on Friday';

const stream = {
  stream: 'project:p1',
  sync: { cursor: { epoch: 'e1', seq: 42 }, isLive: true },
  recentEvents: Array.from({ length: 30 }, (_, index) => ({
    id: `event-${index}`,
    type: 'taskUpdated',
    stream: 'project:p1',
    seq: index + 13,
    occurredAt: `2026-11-22T10:00:${index + 10}.000Z`,
    payload: { changes: { title: secret } },
  })) as unknown as Envelope[],
} as unknown as Followed;

const operation = {
  mutationId: 'm1',
  name: 'updateTask',
  input: { taskId: 't1', title: secret },
  status: 'waiting',
  madeAt: '2026-11-22T10:01:00.000Z',
} as Operation;

const inspection = inspect({
  connection: { ...createConnectionStore().getState(), isConnected: true, transport: 'websocket' },
  streams: [stream],
  operations: [operation],
});

it('names where each stream stands, the newest twenty events first, and what is not confirmed', () => {
  expect(inspection.streams).toEqual([{ stream: 'project:p1', epoch: 'e1', seq: 42, isLive: true }]);
  expect(inspection.events).toHaveLength(20);
  expect(inspection.events[0]).toMatchObject({ id: 'event-29', seq: 42 });
  const report = inspectionReport(inspection, { roundTripMs: 12, nodeId: 'n1', userAgent: 'Test/1' });
  for (const line of ['state: live', 'transport: websocket', 'round trip: 12 ms', 'node: n1']) {
    expect(report).toContain(line);
  }
  expect(report).toContain('project:p1 seq 42 epoch e1 live');
  expect(report).toContain('2026-11-22T10:01:00.000Z updateTask waiting m1');
});

it('holds nothing of what people wrote', () => {
  const report = inspectionReport(inspection, { roundTripMs: null, nodeId: null, userAgent: '' });
  expect(report).not.toContain(secret);
  expect(JSON.stringify(inspection)).not.toContain(secret);
});
