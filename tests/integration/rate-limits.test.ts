import { describe, expect, it, vi } from 'vitest';
import type { WireError } from '../../contract/errors';
import { callEndpoint, send } from '../support/api-client';
import { openDoors } from '../support/doors';
import { createPerson, createTeam } from '../support/factories';
import { exchange, sendRaw } from '../support/raw-http';
import { ask, useDatabase } from '../support/services';
import { closed, connectAs, join, request } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
/** Six changes, six reads and ten connections in ten seconds, one socket a person, one secret a minute. */
const strict = useApp({ RATE_LIMIT_FACTOR: '0.01' });
const app = useApp();

const upgrade = (spoofed: string) =>
  `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${spoofed}\r\n` +
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

describe('changes', () => {
  it('P81 B39 are counted per person over both doors, and the rest is told when to come again', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const doors = await openDoors(strict(), team.editor);
    const create = (door: keyof typeof doors, title: string, mutationId?: string) =>
      doors[door]('createTask', { projectId, title }, mutationId);
    const codes: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      for (const door of ['http', 'socket'] as const) codes.push((await create(door, 'Flood')).code);
    }
    expect(codes).toEqual([...Array(6).fill('ok'), 'rate_limited', 'rate_limited']);
    const { tasks } = await ask(team.owner, 'getProject', { projectId });
    expect(tasks).toHaveLength(6);

    const answer = await callEndpoint(
      strict(),
      'createTask',
      { projectId, title: 'Late' },
      { as: team.editor, headers: { 'idempotency-key': 'late' } },
    );
    expect(answer.status).toBe(429);
    const { retryAfterMs } = answer.body as { retryAfterMs: number };
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(11_000);
    expect(answer.headers.get('retry-after')).toBe(String(Math.ceil(retryAfterMs / 1_000)));

    const others = await openDoors(strict(), team.owner);
    expect((await others.socket('createTask', { projectId, title: 'Unharmed' })).code).toBe('ok');
    await vi.waitUntil(async () => (await create('socket', 'Late', 'late')).code === 'ok', {
      timeout: retryAfterMs + 2_000,
      interval: 200,
    });
  });
});

describe('reads', () => {
  it('P81 B39 are counted with joins', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const client = await connectAs(strict(), team.viewer);
    for (let index = 0; index < 6; index += 1) await join(client, projectId);
    const ack = await request(client, 'joinProject', { projectId });
    expect(ack).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
    const answer = await callEndpoint(strict(), 'getProject', { projectId }, { as: team.viewer });
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  });
});

describe('secrets', () => {
  it('P81 are made at a slower pace', async () => {
    const ada = await createPerson('Ada');
    const createToken = () => callEndpoint(strict(), 'createToken', { name: 'Script' }, { as: ada });
    expect((await createToken()).status).toBe(201);
    expect((await createToken()).status).toBe(429);
  });

  it('P82 B62 of links cannot be tried out', async () => {
    const guess = () =>
      callEndpoint(app(), 'setPassword', { token: 'x'.repeat(43), password: 'correct horse battery' });
    const statuses: number[] = [];
    for (let index = 0; index < 31; index += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array(30).fill(404), 429]);
    const spoofed = await send(app(), `/api/invites/${'y'.repeat(43)}`, {
      as: await createPerson('Ben'),
      headers: { 'x-forwarded-for': '203.0.113.5' },
    });
    expect(spoofed.status).toBe(429);
  });

  it('P82 of a person’s own password can be tried ten times', async () => {
    const ada = await createPerson('Ada');
    const passwords = { currentPassword: 'a wrong password', password: 'correct horse battery' };
    const statuses: number[] = [];
    for (let index = 0; index < 11; index += 1) {
      statuses.push((await callEndpoint(app(), 'changePassword', passwords, { as: ada })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
  });
});

describe('connections', () => {
  it('P84 B57 beyond the limit are refused, and those that are there stay', async () => {
    const ada = await createPerson('Ada');
    const first = await connectAs(strict(), ada);
    const refused = (await connectAs(strict(), ada).catch((error: unknown) => error)) as { data: WireError };
    expect(refused.data).toMatchObject({ code: 'too_many_sessions', retryAfterMs: 10_000 });
    expect(first.socket.connected).toBe(true);
    first.socket.disconnect();
    await closed(first);
    await vi.waitFor(() => connectAs(strict(), ada), { timeout: 5_000, interval: 500 });
  });

  it('P83 B57 from one address are refused when they are too many, whatever address they claim', async () => {
    await vi.waitUntil(
      async () => {
        const answer = await exchange(strict(), upgrade(String(Math.random())), 5_000);
        return /^HTTP\/1\.1 429 [\s\S]*retry-after: \d+[\s\S]*"code":"rate_limited"/i.test(answer);
      },
      { timeout: 10_000, interval: 10 },
    );
    expect((await sendRaw(strict(), { path: '/socket.io/?EIO=4&transport=polling' })).body).toMatchObject({
      message: 'rate_limited',
    });
    expect((await sendRaw(strict(), { path: '/health/live' })).status).toBe(200);
  });
});
