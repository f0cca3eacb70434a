'use client';

import { Banner } from '@/components/ui/banner';
import { AdminScreen } from '../admin-screen';
import { PresenceNodes } from './presence-nodes';
import { PresencePeople } from './presence-people';
import { PresenceRooms } from './presence-rooms';
import { type InstancePresence, usePresence } from './use-presence';

/** Who is connected, to which node, and how many listen where. */
export function PresenceScreen({ first }: { first: InstancePresence }) {
  const { presence, isStale } = usePresence(first);
  const { people, nodes, rooms, isComplete } = presence;
  const devices = people.reduce((total, person) => total + person.devices.length, 0);
  return (
    <AdminScreen title="Presence">
      <p className="font-page text-page tracking-page tabular-nums">
        {counted(people.length, 'person', 'people')} on {counted(devices, 'device', 'devices')},{' '}
        {counted(nodes.length, 'node', 'nodes')}
      </p>
      {!isComplete && (
        <Banner tone="warn">Not every node has answered. What the silent ones hold is missing here.</Banner>
      )}
      {isStale && <Banner tone="warn">The server does not answer. This is how it was before.</Banner>}
      <PresencePeople people={people} />
      <PresenceNodes nodes={nodes} />
      <PresenceRooms rooms={rooms} />
    </AdminScreen>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
