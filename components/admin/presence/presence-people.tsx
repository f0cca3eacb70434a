'use client';

import { Ellipsis, LogOut, Unplug } from 'lucide-react';
import Link from 'next/link';
import type { InstancePresence } from '@/client/presence-feed';
import { Avatar } from '@/components/ui/avatar';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { deviceName } from '@/components/ui/device-name';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextField } from '@/components/ui/text-field';
import type { PresenceDevice, PresencePerson } from '@/contract/admin-presence';
import { limits } from '@/contract/limits';
import { AdminSection } from '../admin-section';
import { eventAddress } from '../events/event-address';
import type { Operation } from '../operation';
import { disconnectOperation, signOutOperation } from './presence-operations';

type DeviceRow = PresenceDevice & { person: PresencePerson };

type PresencePeopleProps = {
  presence: Pick<InstancePresence, 'people' | 'found' | 'projectNames' | 'taskKeys'>;
  search: string;
  onSearch: (search: string) => void;
  onOperate: (operation: Operation) => void;
};

/** One row a device; whose it is stands in the first of a person's rows. Of a great many only the first are there. */
export function PresencePeople({ presence, search, onSearch, onOperate }: PresencePeopleProps) {
  const { people, found, projectNames, taskKeys } = presence;
  const rows = people.flatMap((person) => person.devices.map((device) => ({ ...device, person })));
  const columns: DataColumn<DeviceRow>[] = [
    { head: 'Person', cell: ({ person, socketId }) => <Owner person={person} socketId={socketId} /> },
    { head: 'Device', cell: ({ userAgent }) => deviceName(userAgent) },
    {
      head: 'Open project',
      cell: ({ projectIds }) => projectIds.map((id) => projectNames[id] ?? 'A project').join(', '),
    },
    { head: 'Views', cell: ({ viewing }) => viewing && <TaskKey taskKey={taskKeys[viewing]} /> },
    { head: 'Transport', cell: ({ transport }) => transport },
    {
      head: 'Round trip',
      cell: ({ roundTripMs }) => (roundTripMs === null ? '–' : `${roundTripMs} ms`),
      isNumber: true,
    },
    { head: 'Waiting', cell: ({ backlog }) => backlog, isNumber: true },
    { head: 'Node', cell: ({ nodeId }) => <code className="text-meta">{nodeId.slice(0, 8)}</code> },
    { head: 'Since', cell: ({ connectedAt }) => <RelativeTime moment={connectedAt} /> },
    { head: 'Actions', cell: (row) => <DeviceMenu row={row} onOperate={onOperate} />, isHeadHidden: true },
  ];
  return (
    <AdminSection title="People">
      <div className="max-w-form">
        <TextField
          type="search"
          aria-label="Search people by name"
          placeholder="Search by name"
          maxLength={limits.nameLength}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState>Nobody of that name is connected.</EmptyState>
      ) : (
        <DataTable label="People" columns={columns} rows={rows} keyOf={({ socketId }) => socketId} />
      )}
      {found.devices > rows.length && (
        <p role="note" className="text-ink-2">
          And {found.devices - rows.length} more devices. Search by name to see them.
        </p>
      )}
    </AdminSection>
  );
}

/** Leads to what happened to the task; what is in it is for its project's members. */
function TaskKey({ taskKey }: { taskKey: string | undefined }) {
  if (taskKey === undefined) return 'A task';
  return (
    <Link href={eventAddress(taskKey)} className="text-meta hover:underline">
      {taskKey}
    </Link>
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

type DeviceMenuProps = { row: DeviceRow; onOperate: (operation: Operation) => void };

function DeviceMenu({ row, onOperate }: DeviceMenuProps) {
  const { person } = row;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon={<Ellipsis />}
          size="small"
          label={`Actions for ${person.name}, ${deviceName(row.userAgent)}`}
        />
      }
      entries={[
        {
          kind: 'action',
          label: 'Disconnect this device…',
          icon: <Unplug />,
          onSelect: () => onOperate(disconnectOperation(row, person)),
        },
        {
          kind: 'action',
          label: 'Sign out everywhere…',
          icon: <LogOut />,
          isDanger: true,
          onSelect: () => onOperate(signOutOperation(person)),
        },
      ]}
    />
  );
}
