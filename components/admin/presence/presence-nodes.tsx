import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { PresenceNode } from '@/contract/admin-presence';
import { PresenceSection } from './presence-section';

const columns: DataColumn<PresenceNode>[] = [
  { head: 'Node', cell: ({ id }) => <code className="text-meta">{id.slice(0, 8)}</code> },
  { head: 'State', cell: ({ draining }) => (draining ? 'Draining' : 'Serving') },
  { head: 'Sockets', cell: ({ sockets }) => sockets, isNumber: true },
  { head: 'People', cell: ({ people }) => people, isNumber: true },
  { head: 'Version', cell: ({ version }) => version },
  { head: 'Started', cell: ({ startedAt }) => <RelativeTime moment={startedAt} /> },
];

export function PresenceNodes({ nodes }: { nodes: readonly PresenceNode[] }) {
  return (
    <PresenceSection title="Nodes">
      <DataTable label="Nodes" columns={columns} rows={nodes} keyOf={({ id }) => id} />
    </PresenceSection>
  );
}
