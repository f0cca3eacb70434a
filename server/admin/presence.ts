import type { PresencePerson } from '../../contract/admin-presence';
import type { QueryOutput } from '../../contract/queries';
import { now } from '../platform/clock';
import { gatherNodeReports, type NodeReport } from './node-reports';

const maxRooms = 200;

export async function getPresence(): Promise<QueryOutput<'getPresence'>> {
  const { reports, isComplete } = await gatherNodeReports();
  return {
    asOf: now().toISOString(),
    isComplete,
    nodes: reports.map(({ node }) => node).sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    people: peopleOf(reports),
    rooms: roomsOf(reports),
  };
}

/** One entry a person, in the order of their names, with all devices wherever they are connected. */
function peopleOf(reports: readonly NodeReport[]): PresencePerson[] {
  const people = new Map<string, PresencePerson>();
  for (const { userId, name, ...device } of reports.flatMap(({ devices }) => devices)) {
    const person = people.get(userId) ?? { userId, name, devices: [] };
    person.devices.push(device);
    people.set(userId, person);
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The largest first. */
function roomsOf(reports: readonly NodeReport[]): { room: string; sockets: number }[] {
  const sizes = new Map<string, number>();
  for (const { room, sockets } of reports.flatMap(({ rooms }) => rooms)) {
    sizes.set(room, (sizes.get(room) ?? 0) + sockets);
  }
  return [...sizes]
    .map(([room, sockets]) => ({ room, sockets }))
    .sort((a, b) => b.sockets - a.sockets || a.room.localeCompare(b.room))
    .slice(0, maxRooms);
}
