import { expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import { findDevices } from './find-devices';
import type { ServerSocket } from './socket-server';

function socketOf(userId: string, name: string, id = userId): ServerSocket {
  return { id, data: { actor: { userId, name } } } as ServerSocket;
}

it('finds people by parts of their names, counts all of them and each device once', () => {
  const sockets = [socketOf('2', 'Chloé'), socketOf('1', 'Ben'), socketOf('2', 'Chloé', 'phone')];
  const found = findDevices(sockets, ['', 'chloe']);
  expect(found.matches).toEqual([
    { search: '', userIds: ['1', '2'], devices: 3 },
    { search: 'chloe', userIds: ['2'], devices: 2 },
  ]);
  expect([...found.sockets].map(({ id }) => id)).toEqual(['1', '2', 'phone']);
});

it('tells of the first alone, however many there are, and of nobody without a search', () => {
  const names = Array.from({ length: 300 }, (_, index) => `Person ${String(index).padStart(3, '0')}`);
  const sockets = names.map((name) => socketOf(name, name)).reverse();
  const found = findDevices(sockets, ['']);
  expect(found.matches[0]?.devices).toBe(300);
  expect([...found.sockets].map(({ id }) => id)).toEqual(names.slice(0, limits.presenceDevices));
  expect(findDevices(sockets, []).sockets.size).toBe(0);
});
