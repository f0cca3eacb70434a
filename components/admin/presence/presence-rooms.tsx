import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { PresenceSection } from './presence-section';

type RoomRow = { room: string; sockets: number };

const columns: DataColumn<RoomRow>[] = [
  { head: 'Room', cell: ({ room }) => <code className="text-meta">{room}</code> },
  { head: 'Sockets', cell: ({ sockets }) => sockets, isNumber: true },
];

/** The largest rooms first. */
export function PresenceRooms({ rooms }: { rooms: readonly RoomRow[] }) {
  return (
    <PresenceSection title="Rooms">
      <DataTable label="Rooms" columns={columns} rows={rooms} keyOf={({ room }) => room} />
    </PresenceSection>
  );
}
