import { expect, it } from 'vitest';
import type { PresenceNode } from '@/contract/admin-presence';
import { lastHourSeries } from './last-hour';

const minute = (...last: number[]) => [...Array<number>(60 - last.length).fill(0), ...last];

function nodeWith(lastHour: PresenceNode['lastHour']): PresenceNode {
  return { lastHour } as PresenceNode;
}

it('adds up the nodes minute by minute, the commonest reason first', () => {
  const series = lastHourSeries([
    nodeWith({
      connections: minute(1, 2),
      returns: [],
      disconnections: { 'ping timeout': minute(1), odd: minute(2, 2) },
    }),
    nodeWith({ connections: minute(3), returns: minute(4), disconnections: { 'ping timeout': minute(1) } }),
  ]);
  expect(series.map(({ label, total, values }) => [label, total, values.slice(-2)])).toEqual([
    ['Connections', 6, [1, 5]],
    ['Reconnections', 4, [0, 4]],
    ['odd', 4, [2, 2]],
    ['Did not answer', 2, [0, 2]],
  ]);
});

it('shows an hour of nothing as such', () => {
  const [connections] = lastHourSeries([nodeWith({ connections: [], returns: [], disconnections: {} })]);
  expect(connections).toEqual({ label: 'Connections', values: minute(), total: 0 });
});
