import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import type { QueryOutput } from '../../contract/queries';
import type { ControlMessages } from '../../contract/socket';
import { callEndpoint } from '../support/api-client';
import { createPeople, createPerson, type Person } from '../support/factories';
import { startTestRedis } from '../support/redis';
import { ask, useDatabase } from '../support/services';
import { closed, command, connectAs, nextEvent, request, type TestSocket } from '../support/sockets';
import { type App, startApp } from '../support/start-app';

type Presence = QueryOutput<'getPresence'>;

const devicesEach = 20;
const promiseMs = 5_000;

useDatabase();

let redis: Awaited<ReturnType<typeof startTestRedis>>;
let here: App;
let there: App;
let admin: Person;
let people: readonly Person[];
let panel: TestSocket;
/** Of each person: half of the devices on each node. */
let devices: TestSocket[][];

beforeAll(async () => {
  // Its own: nodes of other tests would be counted too.
  redis = await startTestRedis();
  [here, there] = await Promise.all([startApp({ REDIS_URL: redis.url }), startApp({ REDIS_URL: redis.url })]);
  admin = await createPerson('Root', 'admin');
  people = await createPeople(['Ada', 'Ben', 'Cid', 'Dan', 'Eva', 'Fay', 'Gus', 'Hal', 'Ida', 'Jan']);
  panel = await connectAs(here, admin);
  devices = await Promise.all(people.map(connectEverywhere));
  return () => Promise.all([here.kill(), there.kill(), redis.stop()]);
}, 90_000);

function connectEverywhere(person: Person): Promise<TestSocket[]> {
  const nodes = Array.from({ length: devicesEach }, (_, index) => (index % 2 === 0 ? here : there));
  return Promise.all(nodes.map((node) => connectAs(node, person)));
}

const frames = () =>
  panel.messages.flatMap(({ type, payload }) => (type === 'adminPresence' ? [payload as Presence] : []));

/** The first frame from now on that is as wanted. */
async function untilFrame(
  isWanted: (presence: Presence) => boolean,
  withinMs = promiseMs,
): Promise<Presence> {
  const seen = frames().length;
  let found: Presence | undefined;
  await expect
    .poll(() => (found = frames().slice(seen).find(isWanted)), { timeout: withinMs, interval: 50 })
    .toBeDefined();
  return found as Presence;
}

function devicesOf({ people: shown }: Presence): number {
  return shown.reduce((sum, { devices: own }) => sum + own.length, 0);
}

function as(person: Person) {
  return { as: person };
}

describe('the panel over the socket', () => {
  it('is for admins alone', async () => {
    const ack = await request(devices[0]?.[0] as TestSocket, 'watchPresence', { isOn: true });
    expect(ack).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('counts 200 sockets over two nodes within 5 s, at most once a second', async () => {
    await request(panel, 'watchPresence', { isOn: true });
    const everybody = people.length * devicesEach + 1;
    const presence = await untilFrame(
      ({ nodes }) => nodes.reduce((sum, { sockets }) => sum + sockets, 0) === everybody,
    );
    expect(presence).toMatchObject({ isComplete: true, redis: 'connected' });
    expect(presence.nodes.map(({ sockets, draining }) => [sockets, draining])).toEqual(
      expect.arrayContaining([
        [101, false],
        [100, false],
      ]),
    );
    for (const person of people) {
      const shown = presence.people.find(({ userId }) => userId === person.userId);
      expect(shown?.devices).toHaveLength(devicesEach);
    }
    expect(presence.rooms).toContainEqual(expect.objectContaining({ room: 'everyone', sockets: everybody }));
    for (const { memoryBytes, lastHour } of presence.nodes) {
      expect(memoryBytes).toBeGreaterThan(1_000_000);
      expect(lastHour.connections.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(100);
    }
    const before = frames().length;
    await untilFrame(() => frames().length >= before + 2);
    const [first, last] = frames()
      .slice(-2)
      .map(({ asOf }) => new Date(asOf).getTime());
    expect(Number(last) - Number(first)).toBeGreaterThanOrEqual(950);
  });

  it('shows as many devices as one frame holds, and finds the others by name', async () => {
    const everybody = { people: people.length + 1, devices: people.length * devicesEach + 1 };
    const first = await untilFrame(({ total }) => total.devices === everybody.devices);
    expect(first).toMatchObject({ search: '', found: everybody, total: everybody });
    expect(first.people.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
    expect(devicesOf(first)).toBe(limits.presenceDevices);

    await request(panel, 'watchPresence', { isOn: true, search: 'RÓO' });
    const searched = await untilFrame(({ search }) => search === 'RÓO');
    expect(searched).toMatchObject({ found: { people: 1, devices: 1 }, total: everybody });
    expect(searched.people.map(({ name }) => name)).toEqual(['Root']);
    const { body } = await callEndpoint(there, 'getPresence', { search: 'no such name' }, as(admin));
    expect(body).toMatchObject({ found: { people: 0, devices: 0 }, people: [], total: everybody });
    await request(panel, 'watchPresence', { isOn: true });
  });

  it('measures what goes in and out, of each node and room', async () => {
    const device = devices[0]?.[0] as TestSocket;
    for (let count = 0; count < 50; count += 1)
      device.socket.emit('leaveProject', { projectId: admin.userId });
    const presence = await untilFrame(({ nodes }) =>
      nodes.some(({ messagesInPerSecond }) => messagesInPerSecond >= 10),
    );
    expect(presence.nodes.some(({ messagesOutPerSecond }) => messagesOutPerSecond > 0)).toBe(true);
    await callEndpoint(there, 'postBanner', { text: 'Counted' }, as(admin));
    await untilFrame(({ rooms }) =>
      rooms.some(({ room, perSecond }) => room === 'everyone' && perSecond > 0),
    );
    await callEndpoint(there, 'clearBanner', {}, as(admin));
  });
});

describe('what an admin does', () => {
  it('a device of another node is cut, told why, and remembered', async () => {
    const device = devices[1]?.[1] as TestSocket;
    const socketId = String(device.socket.id);
    const ack = await command(panel, 'disconnectDevice', { socketId });
    expect(ack).toMatchObject({ ok: true, data: { device: { socketId, userId: people[1]?.userId } } });
    expect(await closed(device)).toBe('io server disconnect');
    expect(device.messages.at(-1)).toEqual({ type: 'deviceDisconnected', payload: { reconnectInMs: 3_000 } });
    await untilFrame(({ people: shown }) => !JSON.stringify(shown).includes(socketId));
    const { items } = await ask(admin, 'listAuditEntries', { action: 'deviceDisconnected' });
    expect(items).toMatchObject([{ actor: { name: 'Root' }, target: { name: 'Ben' } }]);
    const again = await command(panel, 'disconnectDevice', { socketId });
    expect(again).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('a person is signed out on every node', async () => {
    const answer = await callEndpoint(here, 'signOutPerson', { userId: people[2]?.userId }, as(admin));
    expect(answer.status).toBe(200);
    await Promise.all((devices[2] ?? []).map((device) => closed(device)));
    expect(devices[2]?.[1]?.messages).toContainEqual({
      type: 'sessionRevoked',
      payload: { reason: 'signedOutByAdmin' },
    });
  });

  it('a banner reaches everybody at once, is there for who comes later, and goes for all', async () => {
    const [near, far] = devices[3] as [TestSocket, TestSocket];
    const text = 'Back at noon';
    const { body } = await callEndpoint(here, 'postBanner', { text }, as(admin));
    expect(body).toMatchObject({ banner: { text, postedBy: 'Root' } });
    for (const device of [near, far]) {
      const isThis = () => device.messages.findLast(({ type }) => type === 'bannerChanged')?.payload;
      await expect.poll(isThis).toEqual(body);
    }
    expect((await callEndpoint(there, 'getBanner', {}, as(people[0] as Person))).body).toEqual(body);
    await callEndpoint(there, 'clearBanner', {}, as(admin));
    const last = () => near.messages.findLast(({ type }) => type === 'bannerChanged')?.payload;
    await expect.poll(last).toEqual({ banner: null });
    expect((await callEndpoint(here, 'getBanner', {}, as(people[0] as Person))).body).toEqual({
      banner: null,
    });
  });

  it('a node counts down, may be kept, and drains in the end', async () => {
    const third = await startApp({ REDIS_URL: redis.url });
    const guest = await connectAs(third, people[4] as Person);
    const { nodes } = await untilFrame((presence) => presence.nodes.length === 3);
    const nodeId = String(nodes.at(-1)?.id);
    const drainsAt = ({ nodes: shown }: Presence) => shown.find(({ id }) => id === nodeId)?.drainsAt;

    await command(panel, 'drainNode', { nodeId, inSeconds: 600 });
    await untilFrame((presence) => drainsAt(presence) != null);
    await command(panel, 'cancelDrain', { nodeId });
    await untilFrame((presence) => drainsAt(presence) === null);
    await command(panel, 'drainNode', { nodeId, inSeconds: 0 });
    await nextEvent<ControlMessages['serverDraining']>(guest, 'serverDraining');
    guest.socket.disconnect();
    await third.ended;
    await untilFrame((presence) => presence.nodes.length === 2 && presence.isComplete);
    const unknown = await command(panel, 'drainNode', { nodeId, inSeconds: 0 });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'not_found' } });
  }, 30_000);
});

describe('what fails', () => {
  it('a killed node is gone from the panel within 5 s', async () => {
    await there.kill();
    await untilFrame(({ nodes, isComplete }) => nodes.length === 1 && isComplete);
  }, 15_000);

  it('without Redis the panel says what it cannot know, and acts on its own node alone', async () => {
    await redis.stop();
    const presence = await untilFrame((frame) => frame.redis === 'away');
    expect(presence).toMatchObject({ isComplete: false, nodes: [{ draining: false }] });
    const near = devices[5]?.[0] as TestSocket;
    const cut = await command(panel, 'disconnectDevice', { socketId: String(near.socket.id) });
    expect(cut.ok).toBe(true);
    expect(await closed(near)).toBe('io server disconnect');
    const far = await command(panel, 'disconnectDevice', { socketId: 'x'.repeat(20) });
    expect(far).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(far.ok ? '' : far.error.message).toContain('Not every node has answered');
  }, 20_000);
});
