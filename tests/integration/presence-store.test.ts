import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectRedis, type RedisClients } from '../../server/platform/redis';
import { MemoryPresenceStore } from '../../server/presence/memory-presence-store';
import type { Device, PresenceStore } from '../../server/presence/presence-store';
import { RedisPresenceStore } from '../../server/presence/redis-presence-store';
import { startTestRedis } from '../support/redis';

const leaseMs = 60_000;
/** Short enough to wait for: the clock that judges is the store's own, and cannot be turned. */
const shortMs = 60;

let redis: RedisClients;
let stopRedis: () => Promise<void>;
beforeAll(async () => {
  const server = await startTestRedis();
  stopRedis = server.stop;
  redis = connectRedis(server.url);
  await untilReady(redis.app);
});
afterAll(async () => {
  redis.end();
  await stopRedis();
});

const stores: [string, () => Promise<PresenceStore>][] = [
  ['memory', async () => new MemoryPresenceStore()],
  [
    'Redis',
    async () => {
      await redis.app.flushall();
      return new RedisPresenceStore(redis.app);
    },
  ],
];

describe.each(stores)('G11 presence leases in %s', (_name, open) => {
  let store: PresenceStore;
  beforeEach(async () => {
    store = await open();
  });

  it('counts three devices of one person as one person', async () => {
    expect(await store.put(device('ada', 1), leaseMs)).toEqual({ isFirst: true });
    expect(await store.put(device('ada', 2), leaseMs)).toEqual({ isFirst: false });
    expect(await store.put(device('ada', 3), leaseMs)).toEqual({ isFirst: false });
    expect(await names(store)).toEqual(['ada×3']);
  });

  it('says on renewal whom it had not known any more', async () => {
    await store.put(device('ada', 1), leaseMs);
    const devices = [device('ada', 1), device('ben', 2), device('ben', 3)];
    const unknown = await store.renew(devices, leaseMs);
    expect(unknown.map(({ userId }) => userId)).toEqual(['ben']);
    expect(await names(store)).toEqual(['ada×1', 'ben×2']);
  });

  it('lists people by name with what they view, and only of the project asked for', async () => {
    await store.put({ ...device('ben', 1), viewing: 'task-1' }, leaseMs);
    await store.put(device('ada', 2), leaseMs);
    await store.put({ ...device('eva', 3), projectId: 'another' }, leaseMs);
    const members = await store.members('project');
    expect(members.map(({ name, viewing }) => [name, viewing])).toEqual([
      ['ada', null],
      ['ben', 'task-1'],
    ]);
  });

  it('is idle only when every device is', async () => {
    await store.put({ ...device('ada', 1), isIdle: true }, leaseMs);
    expect((await store.members('project'))[0]).toMatchObject({ isIdle: true });
    await store.put(device('ada', 2), leaseMs);
    expect((await store.members('project'))[0]).toMatchObject({ isIdle: false });
  });

  it('forgets a person whose leases expired, and names them once', async () => {
    await store.put(device('ada', 1), shortMs);
    await store.put(device('ada', 2), shortMs);
    await store.put(device('ben', 3), leaseMs);
    await expect.poll(() => names(store)).toEqual(['ben×1']);
    expect(await store.sweep()).toMatchObject([{ projectId: 'project', userId: 'ada', name: 'ada' }]);
    expect(await store.sweep()).toEqual([]);
  });

  it('keeps a renewed lease', async () => {
    await store.put(device('ada', 1), shortMs);
    await store.renew([device('ada', 1)], leaseMs);
    await store.put(device('ben', 2), shortMs);
    await expect.poll(() => names(store)).toEqual(['ada×1']);
    expect(await store.sweep()).toMatchObject([{ userId: 'ben' }]);
  });

  it('does not flicker on a reload: a released device counts until its grace is over', async () => {
    await store.put(device('ada', 1), leaseMs);
    await store.release(device('ada', 1), shortMs);
    expect(await names(store)).toEqual(['ada×1']);
    expect(await store.put(device('ada', 2), leaseMs)).toEqual({ isFirst: false });
    await expect.poll(() => store.sweep()).toEqual([]);
    expect(await names(store)).toEqual(['ada×1']);
  });

  it('does not count a released device beside a living one', async () => {
    await store.put(device('ada', 1), leaseMs);
    await store.put(device('ada', 2), leaseMs);
    await store.release(device('ada', 1), leaseMs);
    expect(await names(store)).toEqual(['ada×1']);
  });

  it('names a person to one of several sweepers', async () => {
    await store.put(device('ada', 1), shortMs);
    await expect.poll(() => names(store)).toEqual([]);
    const departures = await Promise.all([store.sweep(), store.sweep(), store.sweep()]);
    expect(departures.flat()).toHaveLength(1);
  });
});

function device(name: string, number: number): Device {
  return {
    projectId: 'project',
    nodeId: 'node',
    socketId: `socket-${number}`,
    userId: name,
    name,
    viewing: null,
    isIdle: false,
  };
}

async function names(store: PresenceStore): Promise<string[]> {
  return (await store.members('project')).map(({ name, devices }) => `${name}×${devices}`);
}

async function untilReady(client: Redis): Promise<void> {
  if (client.status !== 'ready') await new Promise<void>((resolve) => client.once('ready', () => resolve()));
}
