import { io, type Socket } from 'socket.io-client';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startNginx } from '../../scripts/cluster/nginx';
import { freePort } from '../../scripts/free-port';
import { send } from '../support/api-client';
import { createTask, createTeam, type Team } from '../support/factories';

import { sharedRedisUrl } from '../support/redis';
import { useDatabase } from '../support/services';
import { type App, startApp } from '../support/start-app';

useDatabase();

let team: Team;
let nodes: App[];
let proxy: { url: string; stop(): Promise<void> };
const sockets: Socket[] = [];

beforeAll(async () => {
  const settings = { REDIS_URL: sharedRedisUrl(), TRUST_PROXY: 'true' };
  nodes = await Promise.all([startApp(settings), startApp(settings)]);
  const ports = nodes.map(({ url }) => Number(new URL(url).port));
  proxy = await startNginx(ports, await freePort());
  team = await createTeam();
  return async () => {
    for (const socket of sockets) socket.disconnect();
    await proxy.stop();
    await Promise.all(nodes.map((node) => node.stop()));
  };
}, 60_000);

const hello = () => fetch(`${proxy.url}/health/live`);
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

async function connect(transport: 'websocket' | 'polling'): Promise<Socket> {
  const socket = io(proxy.url, {
    transports: [transport],
    forceNew: true,
    auth: { token: team.editor.token },
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    extraHeaders: { cookie: cookieOf(await hello()), origin: proxy.url },
  });
  // As our own client does; Socket.IO takes it for a farewell.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') socket.connect();
  });
  sockets.push(socket);
  await vi.waitUntil(() => socket.connected, { timeout: 10_000 });
  return socket;
}

const join = (socket: Socket) =>
  socket.timeout(5_000).emitWithAck('joinProject', { projectId: team.projectId });

describe('two nodes behind the nginx that is deployed', () => {
  it('give a browser one cookie, by which it stays with its node', async () => {
    const first = await hello();
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^lockstep_node=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const again = await fetch(`${proxy.url}/health/live`, { headers: { cookie: cookieOf(first) } });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('carry events to long-polling and to WebSocket', async () => {
    const { id: taskId } = await createTask(team);
    for (const transport of ['polling', 'websocket'] as const) {
      const socket = await connect(transport);
      expect(await join(socket)).toMatchObject({ ok: true });
      const event = new Promise((resolve) => socket.once('taskUpdated', resolve));
      const answer = await send(proxy, `/api/tasks/${taskId}`, {
        method: 'PATCH',
        as: team.owner,
        body: { title: `Over ${transport}` },
      });
      expect(answer.status).toBe(200);
      expect(await event).toMatchObject({ payload: { changes: { title: `Over ${transport}` } } });
    }
  });

  it('do not show /metrics to the world', async () => {
    expect((await send(proxy, '/metrics')).status).toBe(404);
  });

  it('F24 take over each other’s people when one leaves', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => connect('websocket')));
    await nodes[0]?.stop();
    await vi.waitFor(
      async () => {
        for (const socket of people) expect(await join(socket)).toMatchObject({ ok: true });
      },
      { timeout: 20_000, interval: 200 },
    );
    expect((await send(proxy, '/api/me', { as: team.owner })).status).toBe(200);
  });
});
