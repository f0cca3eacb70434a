import { limits } from '../../contract/limits';
import { byName, isCalled } from '../admin/name-search';
import type { DeviceMatch } from '../admin/node-reports';
import type { ServerSocket } from './socket-server';

type Person = { userId: string; name: string; sockets: ServerSocket[] };

/**
 * What some searches find among sockets: who and how many, and of each the first in the order of their people's
 * names, no more than the panel shows. Among the first of each node are the first of all.
 */
export function findDevices(all: Iterable<ServerSocket>, searches: readonly string[]) {
  const everybody = peopleOf(all).sort(byName);
  const sockets = new Set<ServerSocket>();
  const matches: DeviceMatch[] = [];
  for (const search of searches) {
    const people = everybody.filter(isCalled(search));
    const found = people.flatMap((person) => person.sockets);
    matches.push({ search, userIds: people.map(({ userId }) => userId), devices: found.length });
    for (const socket of found.slice(0, limits.presenceDevices)) sockets.add(socket);
  }
  return { matches, sockets };
}

function peopleOf(sockets: Iterable<ServerSocket>): Person[] {
  const people = new Map<string, Person>();
  for (const socket of sockets) {
    const { userId, name } = socket.data.actor;
    const person = people.get(userId) ?? { userId, name, sockets: [] };
    person.sockets.push(socket);
    people.set(userId, person);
  }
  return [...people.values()];
}
