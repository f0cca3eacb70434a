import { Redis } from 'ioredis';

const subscribers = 16;
const messages = 20_000;
/** About what an event of a task takes on the way between nodes. */
const payload = Buffer.alloc(600, 1);

/** What one delivery costs Redis' one thread, in microseconds: nodes subscribe by a pattern, and each hears all. */
export async function microsecondsPerDelivery(url: string): Promise<number> {
  const publisher = new Redis(url);
  const listeners = Array.from({ length: subscribers }, () => new Redis(url));
  let delivered = 0;
  for (const listener of listeners) {
    await listener.psubscribe('scale#*');
    listener.on('pmessageBuffer', () => {
      delivered += 1;
    });
  }
  const before = await usedSeconds(publisher);
  for (let sent = 0; sent < messages; sent += 100) {
    await Promise.all(Array.from({ length: 100 }, () => publisher.publish('scale#room', payload)));
  }
  while (delivered < messages * subscribers) await new Promise((resolve) => setTimeout(resolve, 10));
  const seconds = (await usedSeconds(publisher)) - before;
  for (const client of [publisher, ...listeners]) client.disconnect();
  return (seconds * 1e6) / delivered;
}

async function usedSeconds(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const read = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1]);
  return read('used_cpu_sys') + read('used_cpu_user');
}
