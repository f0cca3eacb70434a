'use client';

import Link from 'next/link';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { LoggedEvent } from '@/contract/event-trace';
import { eventAddress } from './event-address';

const columns: DataColumn<LoggedEvent>[] = [
  { head: 'When', cell: ({ occurredAt }) => <RelativeTime moment={occurredAt} /> },
  { head: 'Type', cell: ({ type }) => type },
  { head: 'Command', cell: ({ command }) => command },
  {
    head: 'Event',
    cell: ({ id }) => (
      <Link className="text-meta hover:underline" href={eventAddress(id)}>
        <code>{id}</code>
      </Link>
    ),
  },
  { head: 'Stream', cell: ({ stream }) => <code className="text-meta">{stream}</code> },
  { head: 'Number', cell: ({ seq }) => seq, isNumber: true },
  { head: 'Bytes', cell: ({ payloadBytes }) => payloadBytes, isNumber: true },
];

/** Events by what is known of them; what they say is their readers' alone. */
export function EventTable({ label, events }: { label: string; events: readonly LoggedEvent[] }) {
  return <DataTable label={label} columns={columns} rows={events} keyOf={({ id }) => id} />;
}
