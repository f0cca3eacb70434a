import { type DataColumn, DataTable } from '@/components/ui/data-table';
import type { PresenceNode } from '@/contract/admin-presence';
import { AdminSection } from '../admin-section';

const columns: DataColumn<PresenceNode>[] = [
  { head: 'Node', cell: ({ id }) => <code className="text-meta">{id.slice(0, 8)}</code> },
  { head: 'p50', cell: ({ delivery }) => timeText(delivery.p50Ms), isNumber: true },
  { head: 'p95', cell: ({ delivery }) => timeText(delivery.p95Ms), isNumber: true },
  { head: 'p99', cell: ({ delivery }) => timeText(delivery.p99Ms), isNumber: true },
  { head: 'Samples', cell: ({ delivery }) => delivery.samples, isNumber: true },
  { head: 'Missed nothing', cell: ({ recoveries }) => recoveries.nothing, isNumber: true },
  { head: 'Replayed', cell: ({ recoveries }) => recoveries.replay, isNumber: true },
  { head: 'Snapshots', cell: ({ recoveries }) => recoveries.snapshot, isNumber: true },
  { head: 'Lossless', cell: losslessText },
];

/** How soon screens show a change, and how those caught up that were away. */
export function PresenceDelivery({ nodes }: { nodes: readonly PresenceNode[] }) {
  return (
    <AdminSection title="From change to screen">
      <DataTable label="From change to screen" columns={columns} rows={nodes} keyOf={({ id }) => id} />
    </AdminSection>
  );
}

function timeText(ms: number | null): string {
  return ms === null ? '–' : `${ms} ms`;
}

/** A snapshot brings the state, but not each event on the way there. */
function losslessText({ recoveries }: PresenceNode): string {
  if (recoveries.snapshot === 0) return 'Yes, every event came';
  return `No, ${recoveries.snapshot} by snapshot`;
}
