import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import { can, type Permission } from '../../contract/permissions';
import { type ProjectRole, projectRole } from '../../contract/roles';
import { databaseFingerprint } from '../support/database-fingerprint';
import { createPerson, createSessionCookie, createTeam, type Person } from '../support/factories';
import { sendRaw } from '../support/raw-http';
import { run, useDatabase } from '../support/services';
import { closed, connectAs, connectWith, join, request } from '../support/sockets';
import { useApp } from '../support/start-app';
import { socketEvents } from './authorization/inputs';
import { lawCasesOf, projectCommandNames } from './law-cases/law-table';

useDatabase();
const app = useApp();

let admin: Person;
beforeAll(async () => {
  admin = await createPerson('Root', 'admin');
});

const ranks: readonly ProjectRole[] = ['viewer', 'commenter', 'editor', 'owner'];

async function codeOf(person: Person, event: string, payload: unknown): Promise<string> {
  const ack = await request(await connectAs(app(), person), event, payload);
  return ack.ok ? 'ok' : ack.error.code;
}

const enginePath = '/socket.io/?EIO=4&transport=';

const upgradeHeaders = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};

describe('the handshake', () => {
  it.each([
    ['B4: nothing at all', {}, 'unauthenticated'],
    ['B4: a token that we did not make', { auth: { token: 'x.y.z' } }, 'unauthenticated'],
    [
      'B4: an API token that we did not make',
      { auth: { token: `lst_${'a'.repeat(43)}` } },
      'unauthenticated',
    ],
    ['B4: a token that is not text', { auth: { token: { a: 1 } } }, 'unauthenticated'],
    ['B4: a cookie that we did not make', { headers: { cookie: 'next-auth.session-token=abc' } }, null],
  ])('%s is refused', async (_, handshake, code) => {
    const refusal = await connectWith(app(), handshake).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    // Without an Origin the cookie is refused before anybody reads it.
    expect(refusal).toMatchObject(code === null ? { type: 'TransportError' } : { data: { code } });
  });

  it('B5: with a revoked token or an ended session says so', async () => {
    const person = await createPerson('Gone');
    const { credential } = person.actor;
    const tokenId = credential.kind === 'token' ? credential.tokenId : '';
    await run(person, 'revokeToken', { tokenId });
    const refusal = await connectAs(app(), person).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ data: { code: 'session_revoked' } });
  });

  it('B7: with a cookie needs the page to be our own; with a token it does not matter', async () => {
    const person = await createPerson('Ada');
    const { cookie } = await createSessionCookie(person);
    const origin = app().url;
    const socket = await connectWith(app(), { headers: { cookie, origin } });
    expect(socket.socket.connected).toBe(true);
    const foreign: Record<string, string>[] = [{ origin: 'http://evil.test' }, { origin: 'null' }, {}];
    for (const headers of foreign) {
      await expect(connectWith(app(), { headers: { cookie, ...headers } })).rejects.toThrow();
      const [upgrade, poll] = await Promise.all([
        sendRaw(app(), {
          path: `${enginePath}websocket`,
          headers: { ...upgradeHeaders, cookie, ...headers },
        }),
        sendRaw(app(), { path: `${enginePath}polling`, headers: { cookie, ...headers } }),
      ]);
      expect(upgrade).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
      expect(poll).toMatchObject({ status: 403, body: { message: 'origin_not_allowed' } });
    }
    const { token } = person;
    await expect(
      connectWith(app(), { auth: { token }, headers: { origin: 'http://evil.test' } }),
    ).resolves.toBeDefined();
  });
});

describe.each(Object.entries(socketEvents))('%s over the socket', (event, { payload, least }) => {
  const isFor = (role: ProjectRole) => ranks.indexOf(role) >= ranks.indexOf(least);

  it.each(projectRole.options)(`B51: does for the %s what ${least}s may`, async (role) => {
    const team = await createTeam();
    const client = await connectAs(app(), team[role]);
    await join(client, team.projectId);
    const ack = await request(client, event, await payload(team, team[role]));
    expect(ack.ok ? 'ok' : ack.error.code).toBe(isFor(role) ? 'ok' : 'forbidden');
  });

  it('B51: answers who is not a member as if it did not exist', async () => {
    const team = await createTeam();
    const input = await payload(team, team.owner);
    const id = 'projectId' in input ? 'projectId' : 'taskId';
    for (const person of [team.outsider, admin]) {
      const client = await connectAs(app(), person);
      const ack = await request(client, event, input);
      expect(ack).toEqual(await request(client, event, { ...input, [id]: uuidv7() }));
      // To leave what one is not in is nothing to refuse.
      expect(ack.ok ? 'ok' : ack.error.code).toBe(event === 'leaveProject' ? 'ok' : 'not_found');
    }
  });
});

describe.each(projectCommandNames.filter((name) => commands[name].access !== 'user'))(
  'command %s over the socket',
  (name) => {
    const [lawCase] = lawCasesOf(name);
    const { doors, access } = commands[name];
    const isFor = (role: ProjectRole) => lawCase?.allowed?.includes(role) ?? can(role, access as Permission);
    const send = async (person: Person, input: unknown) =>
      codeOf(person, 'command', { name, input: await input, mutationId: uuidv7() });

    it('refuses who is not a member or of too low a role, and writes nothing', async () => {
      const team = await createTeam();
      const input = await lawCase?.input(team, team.owner);
      const before = await databaseFingerprint();
      for (const person of [team.outsider, admin]) {
        expect(await send(person, input)).toBe(doors === 'all' ? 'not_found' : 'unknown_event');
      }
      for (const role of projectRole.options.filter((option) => !isFor(option))) {
        expect(await send(team[role], input)).toBe(doors === 'all' ? 'forbidden' : 'unknown_event');
      }
      expect(await databaseFingerprint()).toEqual(before);
    });

    it.each(projectRole.options.filter(isFor))('does it for the %s', async (role) => {
      const team = await createTeam();
      const input = await lawCase?.input(team, team[role]);
      expect(await send(team[role], input)).toBe(doors === 'all' ? 'ok' : 'unknown_event');
    });
  },
);

describe('a command that has no socket door', () => {
  it.each(Object.entries(commands).flatMap(([name, { doors }]) => (doors === 'http' ? [name] : [])))(
    '%s is an unknown event there, for an admin too',
    async (name) => {
      expect(await codeOf(admin, 'command', { name, input: {} })).toBe('unknown_event');
    },
  );
});

describe('rights that end while a socket is open', () => {
  it('a role cut counts for the very next command', async () => {
    const { projectId, owner, editor } = await createTeam();
    const client = await connectAs(app(), editor);
    await join(client, projectId);
    await run(owner, 'updateMember', { projectId, userId: editor.userId, role: 'viewer' });
    const input = { projectId, title: 'No' };
    const ack = await request(client, 'command', { name: 'createTask', input });
    expect(ack).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('a revoked token cuts its sockets, on this node and on another', { timeout: 15_000 }, async () => {
    const person = await createPerson('Ada');
    const { credential } = person.actor;
    const client = await connectAs(app(), person);
    // Revoked in this very process, so the push is lost and the node must find out by itself.
    await run(person, 'revokeToken', { tokenId: credential.kind === 'token' ? credential.tokenId : '' });
    expect(await closed(client, 8_000)).toBe('io server disconnect');
    expect(client.messages.map(({ type }) => type)).toContain('sessionRevoked');
  });
});
