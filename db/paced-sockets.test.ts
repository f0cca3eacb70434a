import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PacedSockets } from './paced-sockets';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('connections whose other side hangs up without a word', () => {
  it('come to an end one after the other, so that whoever tries again at once is slowed down', async () => {
    const destination = await listen((socket) => socket.end());
    const sockets = new PacedSockets();
    const startedAtMs = performance.now();
    await Promise.all([1, 2, 3].map(() => closed(sockets.open(destination))));
    expect(performance.now() - startedAtMs).toBeGreaterThan(550);
  });

  it('all end as soon as one connection is answered', async () => {
    let isAway = true;
    const destination = await listen((socket) => (isAway ? socket.end() : socket.end('hello')));
    const sockets = new PacedSockets();
    const ends = Array.from({ length: 20 }, () => closed(sockets.open(destination)));
    await ends[0];
    isAway = false;
    const startedAtMs = performance.now();
    await Promise.all([closed(sockets.open(destination)), ...ends]);
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
  });
});

it('an answered connection ends at once', async () => {
  const destination = await listen((socket) => socket.end('hello'));
  const startedAtMs = performance.now();
  await closed(new PacedSockets().open(destination));
  expect(performance.now() - startedAtMs).toBeLessThan(150);
});

it('a refused connection tells so at once, and is not held', async () => {
  const destination = await listen(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  const socket = new PacedSockets().open(destination);
  await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

it('an error that is there at once waits until the driver listens, which it does a moment later', async () => {
  // Nobody may connect to everybody: the system says so without asking anyone.
  const nowhere = { host: ['255.255.255.255'], port: [9] };
  const socket = await new Promise<Socket>((resolve) =>
    process.nextTick(() => resolve(new PacedSockets().open(nowhere))),
  );
  await expect(once(socket, 'error')).resolves.toMatchObject([{ syscall: 'connect' }]);
});

it('several hosts take turns', async () => {
  const heard: string[] = [];
  const first = await listen((socket) => socket.end(`hello ${heard.push('first')}`));
  const second = await listen((socket) => socket.end(`hello ${heard.push('second')}`));
  const sockets = new PacedSockets();
  const both = { host: [...first.host, ...second.host], port: [...first.port, ...second.port] };
  for (let count = 0; count < 3; count += 1) await closed(sockets.open(both));
  expect(heard).toEqual(['first', 'second', 'first']);
});

async function listen(onConnection: (socket: Socket) => void) {
  const server = createServer(onConnection);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { host: ['127.0.0.1'], port: [(server.address() as AddressInfo).port] };
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.resume().once('close', () => resolve()));
}
