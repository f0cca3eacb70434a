import { Redis } from 'ioredis';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectRedis, type RedisClients } from '../../server/platform/redis';
import { Tally } from '../../server/platform/tally';
import { openFaultProxy } from '../support/fault-proxy';
import { startTestRedis } from '../support/redis';
import { useDatabase } from '../support/services';

// For the environment alone, which the log reads.
useDatabase();

let redisUrl: string;
const clients: RedisClients[] = [];

beforeAll(async () => {
  const redis = await startTestRedis();
  redisUrl = redis.url;
  return () => redis.stop();
});

afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});

async function connect(url = redisUrl): Promise<Redis> {
  const connected = connectRedis(url);
  clients.push(connected);
  await vi.waitUntil(() => connected.app.status === 'ready', { timeout: 5_000 });
  return connected.app;
}

let number = 0;
const newName = () => {
  number += 1;
  return `test-${number}`;
};

describe.each(['in memory', 'in Redis'])('a tally %s', (place) => {
  const open = async (perSeconds: number) =>
    new Tally(newName(), perSeconds, place === 'in Redis' ? await connect() : null);

  it('counts each key by itself, and says when it will be forgotten', async () => {
    const tally = await open(60);
    await tally.add('ada');
    const { count, resetMs } = await tally.add('ada');
    expect(count).toBe(2);
    expect(resetMs).toBeGreaterThan(58_000);
    expect(resetMs).toBeLessThanOrEqual(60_000);
    expect((await tally.add('ben')).count).toBe(1);
    expect((await tally.read('ada')).count).toBe(2);
    expect(await tally.read('nobody')).toEqual({ count: 0, resetMs: 0 });
  });

  it('begins anew when its time is over, however much came meanwhile', async () => {
    const tally = await open(1);
    await tally.add('ada');
    await vi.waitUntil(async () => (await tally.add('ada')).count === 1, { timeout: 3_000, interval: 100 });
  });

  it('remembers a key for a time of its own', async () => {
    const tally = await open(1);
    expect((await tally.add('ada', 30)).resetMs).toBeGreaterThan(28_000);
  });

  it('takes back what was none, but not what was never counted', async () => {
    const tally = await open(60);
    await tally.add('ada');
    await tally.takeBack('ada');
    await tally.takeBack('ada');
    expect((await tally.add('ada')).count).toBe(1);
    await tally.forget('ada');
    expect((await tally.read('ada')).count).toBe(0);
  });
});

describe('a tally of several nodes', () => {
  it('G19 counts for all of them', async () => {
    const name = newName();
    const [here, there] = [new Tally(name, 60, await connect()), new Tally(name, 60, await connect())];
    await here.add('ada');
    expect((await there.add('ada')).count).toBe(2);
  });

  it('F6 goes on by itself at once when Redis is gone, and together again when it is back', async () => {
    const proxy = await openFaultProxy(Number(new URL(redisUrl).port));
    const redis = await connect(proxy.url.replace('http', 'redis'));
    const tally = new Tally(newName(), 60, redis);
    await tally.add('ada');
    await tally.add('ada');
    proxy.sever();
    await vi.waitUntil(() => redis.status !== 'ready', { timeout: 5_000 });
    const startedAtMs = performance.now();
    expect((await tally.add('ada')).count).toBe(1);
    expect(performance.now() - startedAtMs).toBeLessThan(500);
    proxy.mend();
    await vi.waitUntil(async () => (await tally.read('ada')).count === 2, { timeout: 10_000 });
    await proxy.close();
  });

  it('F7 waits for a hung Redis once, not at every count', async () => {
    const tally = new Tally(newName(), 60, await connect());
    const admin = new Redis(redisUrl);
    await admin.call('CLIENT', 'PAUSE', '3000', 'ALL');
    const startedAtMs = performance.now();
    for (let count = 1; count <= 50; count += 1) expect((await tally.add('ada')).count).toBe(count);
    expect(performance.now() - startedAtMs).toBeLessThan(1_500);
    admin.disconnect();
  });
});
