'use client';

import { type DataColumn, DataTable } from '@/components/ui/data-table';
import type { NodeDelivery } from '@/contract/event-trace';

type EventDeliveriesProps = { nodes: readonly NodeDelivery[]; occurredAt: string };

/** To how many sockets of each node an event went, and when. */
export function EventDeliveries({ nodes, occurredAt }: EventDeliveriesProps) {
  const after = (moment: string | null) =>
    moment === null ? 'not remembered' : `${Date.parse(moment) - Date.parse(occurredAt)} ms after`;
  const columns: DataColumn<NodeDelivery>[] = [
    { head: 'Node', cell: ({ nodeId }) => <code className="text-meta">{nodeId.slice(0, 8)}</code> },
    { head: 'Published', cell: ({ publishedAt }) => publishedAt && after(publishedAt) },
    { head: 'First sent', cell: ({ sentAt, sockets }) => (sockets === 0 ? 'to nobody' : after(sentAt)) },
    { head: 'Sockets', cell: ({ sockets }) => sockets, isNumber: true },
    { head: 'Seen, of those asked', cell: ({ confirmed }) => confirmed, isNumber: true },
    { head: 'Slowest', cell: ({ slowestMs }) => slowestMs !== null && `${slowestMs} ms`, isNumber: true },
  ];
  return (
    <>
      <DataTable label="Sockets by node" columns={columns} rows={nodes} keyOf={({ nodeId }) => nodeId} />
      <p className="text-ink-3 text-meta">Nodes remember their latest 5,000 events, until they end.</p>
    </>
  );
}
