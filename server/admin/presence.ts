import type { PresencePerson, PresenceRoom } from '../../contract/admin-presence';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { now } from '../platform/clock';
import { byName, isCalled } from './name-search';
import { gatherNodeReports, type NodeReport } from './node-reports';
import { namesOfOpen } from './open-names';

const maxRooms = 200;

export async function getPresence(
  _actor: Actor,
  { search = '' }: QueryInput<'getPresence'>,
): Promise<QueryOutput<'getPresence'>> {
  return (await presenceFinder([search]))(search);
}

/** Asks the nodes once, and answers each of these searches from what they said. */
export async function presenceFinder(searches: Iterable<string>) {
  // The empty one counts everybody.
  const asked = new Set(['', ...searches]);
  const { reports, isComplete, redis } = await gatherNodeReports({ searches: [...asked] });
  const everybody = peopleOf(reports);
  const devices = everybody.flatMap((person) => person.devices);
  const names = await namesOfOpen({
    projectIds: new Set(devices.flatMap(({ projectIds }) => projectIds)),
    taskIds: new Set(devices.flatMap(({ viewing }) => viewing ?? [])),
  });
  const known = {
    asOf: now().toISOString(),
    isComplete,
    redis,
    nodes: reports.map(({ node }) => node).sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    total: countsOf(reports, ''),
    rooms: roomsOf(reports),
    ...names,
  };
  return (search: string): QueryOutput<'getPresence'> => {
    const people = firstOf(everybody.filter(isCalled(search)), limits.presenceDevices);
    return { ...known, search, found: countsOf(reports, search), people };
  };
}

function countsOf(reports: readonly NodeReport[], wanted: string) {
  const matches = reports.flatMap((report) => report.matches).filter(({ search }) => search === wanted);
  const people = new Set(matches.flatMap(({ userIds }) => userIds));
  return { people: people.size, devices: matches.reduce((sum, { devices }) => sum + devices, 0) };
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
  return [...people.values()].sort(byName);
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
