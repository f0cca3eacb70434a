import { type DataColumn, DataTable } from '@/components/ui/data-table';
import type { PresenceRoom } from '@/contract/admin-presence';
import { AdminSection } from '../admin-section';

const columns: DataColumn<PresenceRoom>[] = [
  { head: 'Room', cell: ({ room }) => <code className="text-meta">{room}</code>, isText: true },
  { head: 'Sockets', cell: ({ sockets }) => sockets, isNumber: true },
  { head: 'Messages/s', cell: ({ perSecond }) => perSecond, isNumber: true },
];

/** The largest rooms first. */
export function PresenceRooms({ rooms }: { rooms: readonly PresenceRoom[] }) {
  return (
    <AdminSection title="Rooms">
      <DataTable label="Rooms" columns={columns} rows={rooms} keyOf={({ room }) => room} />
    </AdminSection>
  );
}
