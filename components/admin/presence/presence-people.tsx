'use client';

import { useUser } from '@/client/react/use-user';
import { Avatar } from '@/components/ui/avatar';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { deviceName } from '@/components/ui/device-name';
import { RelativeTime } from '@/components/ui/relative-time';
import type { PresenceDevice, PresencePerson } from '@/contract/admin-presence';
import { PresenceSection } from './presence-section';

type DeviceRow = PresenceDevice & { person: PresencePerson };

/** One row a device; whose it is stands in the first of a person's rows. */
export function PresencePeople({ people }: { people: readonly PresencePerson[] }) {
  const projects = useUser((view) => view.projects);
  const rows = people.flatMap((person) => person.devices.map((device) => ({ ...device, person })));
  const columns: DataColumn<DeviceRow>[] = [
    { head: 'Person', cell: ({ person, socketId }) => <Owner person={person} socketId={socketId} /> },
    { head: 'Device', cell: ({ userAgent }) => deviceName(userAgent) },
    {
      head: 'Open project',
      cell: ({ projectIds }) =>
        projectIds.map((id) => projects?.get(id)?.name ?? 'Another project').join(', '),
    },
    { head: 'Transport', cell: ({ transport }) => transport },
    { head: 'Node', cell: ({ nodeId }) => <code className="text-meta">{nodeId.slice(0, 8)}</code> },
    { head: 'Since', cell: ({ connectedAt }) => <RelativeTime moment={connectedAt} /> },
  ];
  return (
    <PresenceSection title="People">
      <DataTable label="People" columns={columns} rows={rows} keyOf={({ socketId }) => socketId} />
    </PresenceSection>
  );
}

function Owner({ person, socketId }: { person: PresencePerson; socketId: string }) {
  if (person.devices[0]?.socketId !== socketId) return <span className="sr-only">{person.name}</span>;
  return (
    <span className="flex items-center gap-8">
      <Avatar person={{ id: person.userId, name: person.name }} size={20} isDecorative />
      {person.name}
    </span>
  );
}
