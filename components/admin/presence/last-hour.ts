import type { PresenceNode } from '@/contract/admin-presence';

export type HourSeries = { label: string; values: number[]; total: number };

const reasonWords: Record<string, string> = {
  'transport close': 'Page closed or line lost',
  'transport error': 'Line failed',
  'ping timeout': 'Did not answer',
  'client namespace disconnect': 'Signed off',
  'server namespace disconnect': 'Cut by the server',
  'server shutting down': 'Node went down',
  'forced close': 'Did not read',
  'parse error': 'Sent nonsense',
};

/** What came and went in the last hour on all nodes together: connections first, then why others ended. */
export function lastHourSeries(nodes: readonly PresenceNode[]): HourSeries[] {
  const hours = nodes.map(({ lastHour }) => lastHour);
  const reasons = [...new Set(hours.flatMap(({ disconnections }) => Object.keys(disconnections)))];
  const ended = reasons.map((reason) =>
    seriesOf(
      reasonWords[reason] ?? reason,
      hours.map(({ disconnections }) => disconnections[reason] ?? []),
    ),
  );
  return [
    seriesOf(
      'Connections',
      hours.map(({ connections }) => connections),
    ),
    seriesOf(
      'Reconnections',
      hours.map(({ returns }) => returns),
    ),
    ...ended.sort((a, b) => b.total - a.total),
  ];
}

function seriesOf(label: string, lists: readonly (readonly number[])[]): HourSeries {
  const minutes = 60;
  const values = Array.from({ length: minutes }, (_, minute) =>
    lists.reduce((sum, list) => sum + (list[minute] ?? 0), 0),
  );
  return { label, values, total: values.reduce((sum, value) => sum + value, 0) };
}
