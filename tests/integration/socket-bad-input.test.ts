import { once } from 'node:events';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTask, createTeam, type Team } from '../support/factories';
import { ask, useDatabase } from '../support/services';
import { closed, command, connectAs, join, nextEvent, request, type TestSocket } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let team: Team;
let bystander: TestSocket;

beforeAll(async () => {
  team = await createTeam();
  bystander = await connectAs(app(), team.watcher);
  await join(bystander, team.projectId);
});

afterEach(async () => {
  expect(app().isRunning()).toBe(true);
  expect((await join(bystander, team.projectId)).head).toBeGreaterThan(0);
});

const connect = () => connectAs(app(), team.editor);

/** Writes a Socket.IO packet as it is, past the client's own encoder. */
function writePacket({ socket }: TestSocket, packet: string): void {
  socket.io.engine.write(packet);
}

describe('acknowledgements', () => {
  it('B44: are optional: a command without one is done all the same', async () => {
    const client = await connect();
    const input = { projectId: team.projectId, title: 'Unasked' };
    client.socket.emit('command', { name: 'createTask', input });
    const event = await nextEvent<{ payload: unknown }>(bystander, 'taskCreated');
    expect(event.payload).toMatchObject({ task: { title: 'Unasked' } });
  });

  it.each([
    ['nothing', []],
    ['what is not valid', [{ projectId: 5 }]],
    ['an object in place of the acknowledgement', [{ projectId: 'x' }, { ack: 1 }]],
  ])('B44: without one, %s is refused silently', async (_, args) => {
    const client = await connect();
    client.socket.emit('joinProject', ...args);
    expect((await request(client, 'leaveProject', { projectId: team.projectId })).ok).toBe(true);
  });

  it.each([
    ['an object', {}],
    ['a text', 'ack'],
    ['null', null],
  ])('B45: %s before the acknowledgement is a validation error', async (_, extra) => {
    const ack = await request(await connect(), 'joinProject', { projectId: team.projectId }, extra);
    expect(ack).toMatchObject({ ok: false, error: { code: 'validation' } });
  });
});

describe('unknown events', () => {
  it('B46: are refused three times, and the fourth closes the connection', async () => {
    const client = await connect();
    for (const event of ['nothing', '__proto__', 'x'.repeat(10_000)]) {
      expect(await request(client, event, {})).toMatchObject({ ok: false, error: { code: 'unknown_event' } });
    }
    client.socket.emit('toString', {});
    expect(await closed(client)).toBe('io server disconnect');
  });

  it.each(['constructor', 'hasOwnProperty', 'taskCreated', 'accessRevoked'])(
    'B46: %s is none of ours',
    async (event) => {
      expect(await request(await connect(), event, {})).toMatchObject({ error: { code: 'unknown_event' } });
    },
  );

  it.each(['disconnect', 'disconnecting', 'newListener', 'connect', 'connect_error'])(
    'B46: the reserved name %s closes that connection alone',
    async (event) => {
      const client = await connect();
      writePacket(client, `2["${event}",{}]`);
      await closed(client);
    },
  );

  it.each(['__proto__', 'constructor', 'x'.repeat(65), '', 'setUp'])(
    'B46: command %s does not exist',
    async (name) => {
      const ack = await request(await connect(), 'command', { name, input: {} });
      expect(ack).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/unknown_event|validation/) },
      });
    },
  );
});

describe('payloads', () => {
  it.each([
    ['missing', []],
    ['null', [null]],
    ['a text', ['x']],
    ['a number', [5]],
    ['a list', [[]]],
    ['binary', [Buffer.from('{}')]],
    ['two of them', [{}, {}]],
  ])('B47: %s is a validation error', async (_, args) => {
    for (const event of ['command', 'joinProject']) {
      expect(await request(await connect(), event, ...args)).toMatchObject({ error: { code: 'validation' } });
    }
  });

  it.each([
    ['missing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['binary', Buffer.from('{}')],
  ])('B47: a command whose input is %s is a validation error', async (_, input) => {
    const ack = await request(await connect(), 'command', { name: 'createTask', input });
    expect(ack).toMatchObject({ ok: false, error: { code: 'validation' } });
  });

  it('B47: more than 64 KiB closes that connection alone', async () => {
    const client = await connect();
    client.socket.emit('command', { name: 'createTask', input: { title: 'x'.repeat(64 * 1024) } });
    await closed(client);
  });

  it('B48: binary inside a command is refused', async () => {
    const input = { projectId: team.projectId, title: Buffer.from('Title') };
    const ack = await request(await connect(), 'command', { name: 'createTask', input });
    expect(ack).toMatchObject({ error: { code: 'validation', fields: [{ path: 'title' }] } });
  });

  it.each([
    ['a million attachments to come', '51000000-["command",{"_placeholder":true,"num":0}]'],
    ['an attachment that is not there', '50-["command",{"_placeholder":true,"num":7}]'],
    ['no JSON', '2["command",{'],
    ['no event', '2{}'],
    ['an unknown packet type', '9["command"]'],
    ['nothing', ''],
    ['an acknowledgement that nobody waits for', '3999["x"]'],
    ['another namespace', '2/admin,["command",{}]'],
  ])('B48: a packet with %s harms nobody else', async (_, packet) => {
    const client = await connect();
    writePacket(client, packet);
    // Whether the connection survives is up to the parser; that the node does is asserted after each test.
    await request(client, 'leaveProject', { projectId: team.projectId }).catch(() => closed(client));
  });

  it('B22: nesting of 10,000 is refused without holding anybody up', async () => {
    const client = await connect();
    const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const startedAtMs = performance.now();
    writePacket(client, `2["command",{"name":"createTask","input":{"title":${nested}}}]`);
    await request(bystander, 'leaveProject', { projectId: team.projectId });
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    expect((await request(client, 'leaveProject', { projectId: team.projectId })).ok).toBe(true);
  });
});

describe('the transport', () => {
  const poll = (query: string, init?: RequestInit) => fetch(`${app().url}/socket.io/?${query}`, init);

  it.each([
    ['another version of the protocol', 'EIO=3&transport=polling'],
    ['no version', 'transport=polling'],
    ['no transport', 'EIO=4'],
    ['a transport that does not exist', 'EIO=4&transport=pigeon'],
    ['a connection that does not exist', 'EIO=4&transport=polling&sid=AAAAAAAAAAAAAAAAAAAA'],
    ['a WebSocket without an upgrade', 'EIO=4&transport=websocket'],
  ])('B49: %s is refused', async (_, query) => {
    const response = await poll(query);
    expect(response.status).toBe(400);
  });

  it('B49: the id of somebody else’s connection is of no use', async () => {
    const client = await connect();
    const sid = client.socket.io.engine.id;
    const response = await poll(`EIO=4&transport=polling&sid=${sid}`, { method: 'POST', body: '42["x"]' });
    expect(response.status).toBe(400);
    expect((await request(client, 'leaveProject', { projectId: team.projectId })).ok).toBe(true);
  });

  it.each(['', 'garbage', '9', '4', '42', '42[', '40{"token":5}', '\u0000'])(
    'B49: raw frame %j harms nobody',
    async (frame) => {
      const opened = await (await poll('EIO=4&transport=polling')).text();
      const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
      const response = await poll(`EIO=4&transport=polling&sid=${sid}`, { method: 'POST', body: frame });
      expect(response.status).toBeLessThan(500);
    },
  );
});

describe('compression', () => {
  const open = async () => {
    const url = `${app().url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { perMessageDeflate: true });
    await once(socket, 'open');
    return socket;
  };

  it('B50: is not agreed to, however much a client offers it', async () => {
    const socket = await open();
    expect(socket.extensions).toBe('');
    socket.terminate();
  });

  it('B50: a frame that would unfold to 30 MB closes that connection alone', async () => {
    const socket = await open();
    const closing = once(socket, 'close', { signal: AbortSignal.timeout(5_000) });
    const bomb = deflateRawSync(Buffer.alloc(30_000_000, 'x'));
    expect(bomb.length).toBeLessThan(64 * 1024);
    // The last piece of a message of text that says it is compressed, masked with nothing.
    const head = Buffer.from([0xc1, 0xfe, bomb.length >> 8, bomb.length & 0xff, 0, 0, 0, 0]);
    (socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.concat([head, bomb]));
    const [code] = (await closing) as [number];
    expect(code).toBe(1002);
  });
});

describe('rooms', () => {
  it.each([
    ['of a person', () => `user:${team.owner.userId}`],
    ['by its own name', () => `project:${team.projectId}`],
    ['of everyone', () => 'everyone'],
    ['numeric', () => 5],
    ['empty', () => ''],
    ['an object', () => ({ id: team.projectId })],
    ['a list', () => [team.projectId]],
  ])('B51: %s cannot be joined', async (_, projectId) => {
    const ack = await request(await connect(), 'joinProject', { projectId: projectId() });
    expect(ack).toMatchObject({ ok: false, error: { code: 'invalid_id' } });
  });

  it.each([
    ['negative', { after: -1 }],
    ['not whole', { after: 1.5 }],
    ['a text', { after: '1' }],
    ['an epoch that is a number', { after: 1, epoch: 5 }],
    ['an unknown member', { since: 1 }],
  ])('B34: a position that is %s is refused', async (_, position) => {
    const ack = await request(await connect(), 'joinProject', { projectId: team.projectId, ...position });
    expect(ack).toMatchObject({ error: { code: expect.stringMatching(/^(validation|unknown_field)$/) } });
  });
});

describe('the commands of one socket', () => {
  it('run in the order in which they were sent, without waiting for answers', async () => {
    const { id: taskId } = await createTask(team);
    const client = await connect();
    const titles = Array.from({ length: 30 }, (_, index) => `Title ${index}`);
    const acks = await Promise.all(titles.map((title) => command(client, 'updateTask', { taskId, title })));
    expect(acks.map((ack) => ack.ok && ack.data.task.title)).toEqual(titles);
    const seqs = acks.map((ack) => (ack.ok ? ack.seq : undefined));
    expect(seqs).toEqual([...seqs].sort((a, b) => Number(a) - Number(b)));
    expect((await ask(team.owner, 'getTask', { taskId })).task.title).toBe(titles.at(-1));
  });
});
