import type { PresencePerson, PresenceRoom } from '../../contract/admin-presence';
import type { QueryOutput } from '../../contract/queries';
import { now } from '../platform/clock';
import { gatherNodeReports, type NodeReport } from './node-reports';

const maxRooms = 200;

export async function getPresence(): Promise<QueryOutput<'getPresence'>> {
  const { reports, isComplete, redis } = await gatherNodeReports();
  return {
    asOf: now().toISOString(),
    isComplete,
    redis,
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
function roomsOf(reports: readonly NodeReport[]): PresenceRoom[] {
  const byName = new Map<string, PresenceRoom>();
  for (const { room, sockets, perSecond } of reports.flatMap(({ rooms }) => rooms)) {
    const known = byName.get(room) ?? { room, sockets: 0, perSecond: 0 };
    byName.set(room, {
      room,
      sockets: known.sockets + sockets,
      perSecond: Math.round((known.perSecond + perSecond) * 10) / 10,
    });
  }
  return [...byName.values()]
    .sort((a, b) => b.sockets - a.sockets || a.room.localeCompare(b.room))
    .slice(0, maxRooms);
}
