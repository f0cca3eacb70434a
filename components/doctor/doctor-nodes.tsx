import { type DataColumn, DataTable } from '@/components/ui/data-table';
import type { DoctorReport } from '@/contract/doctor';

type DoctorNode = NonNullable<DoctorReport['nodes']>[number];

const columns: DataColumn<DoctorNode>[] = [
  { head: 'Node', cell: ({ id }) => <code className="text-meta">{id.slice(0, 8)}</code> },
  { head: 'State', cell: ({ draining }) => (draining ? 'Draining' : 'Serving') },
  { head: 'Version', cell: ({ version }) => version },
];

/** For admins: who could have answered. */
export function DoctorNodes({ nodes }: { nodes: readonly DoctorNode[] }) {
  return (
    <section aria-labelledby="doctor-nodes" className="flex flex-col gap-8">
      <h2 id="doctor-nodes" className="font-semibold text-title tracking-title">
        Nodes
      </h2>
      <DataTable label="Nodes" columns={columns} rows={nodes} keyOf={({ id }) => id} />
    </section>
  );
}
