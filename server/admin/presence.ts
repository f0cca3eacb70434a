import type { PresencePerson, PresenceRoom } from '../../contract/admin-presence';
import { foldText } from '../../contract/fold-text';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { now } from '../platform/clock';
import { type GatheredReports, gatherNodeReports, type NodeReport } from './node-reports';

const maxRooms = 200;

export async function getPresence(
  _actor: Actor,
  { search = '' }: QueryInput<'getPresence'>,
): Promise<QueryOutput<'getPresence'>> {
  return presenceFinder(await gatherNodeReports())(search);
}

/** Answers several searches in what the nodes have said once. */
export function presenceFinder({ reports, isComplete, redis }: GatheredReports) {
  const everybody = peopleOf(reports);
  const known = {
    asOf: now().toISOString(),
    isComplete,
    redis,
    nodes: reports.map(({ node }) => node).sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    total: countsOf(everybody),
    rooms: roomsOf(reports),
  };
  return (search: string): QueryOutput<'getPresence'> => {
    const wanted = foldText(search.trim());
    const found = wanted ? everybody.filter(({ name }) => foldText(name).includes(wanted)) : everybody;
    return { ...known, search, found: countsOf(found), people: firstOf(found, limits.presenceDevices) };
  };
}

function countsOf(people: readonly PresencePerson[]) {
  return { people: people.length, devices: people.reduce((sum, { devices }) => sum + devices.length, 0) };
}

function firstOf(people: readonly PresencePerson[], maxDevices: number): PresencePerson[] {
  let left = maxDevices;
  const first: PresencePerson[] = [];
  for (const person of people) {
    if (left === 0) break;
    const devices = person.devices.slice(0, left);
    left -= devices.length;
    first.push({ ...person, devices });
  }
  return first;
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
