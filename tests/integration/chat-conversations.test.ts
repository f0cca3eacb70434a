import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Conversation } from '../../contract/conversations';
import type { Envelope } from '../../contract/events';
import { conversations } from '../../db/schema/chat';
import { databaseClient } from '../../server/platform/database';
import { createMessage, createPeople, createPerson, type Person } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, nextEvent, nextMessage, request, type TestSocket } from '../support/sockets';
import { loadOwn, ownEventsAfter, reduceOwn } from '../support/view';

useDatabase();
const node = useSocketNode();

let ada: Person;
let ben: Person;
let chloe: Person;
let root: Person;
beforeAll(async () => {
  [ada, ben, chloe] = await createPeople(['Ada', 'Ben', 'Chloe']);
  root = await createPerson('Root', 'admin');
});

const open = async (person: Person, ...others: Person[]): Promise<Conversation> => {
  const userIds = others.map(({ userId }) => userId);
  return (await run(person, 'createConversation', { userIds })).conversation;
};
const listOf = async (person: Person) => (await ask(person, 'listConversations', {})).items;
const codeOf = (work: Promise<unknown>) => work.then(() => 'ok').catch((error) => error.code);
const isSaid = (body: string) => (message: { type: string; payload: unknown }) =>
  message.type === 'newMessage' && JSON.stringify(message.payload).includes(body);

describe('a direct conversation', () => {
  it('is one, however many ask for it at once and whoever does', async () => {
    const [eve, fay] = await createPeople(['Eve', 'Fay']);
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? open(eve, fay) : open(fay, eve))),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(await listOf(eve)).toEqual([asked[0]]);
    expect(await listOf(fay)).toEqual([asked[0]]);
    expect(asked[0]).toMatchObject({ kind: 'direct' });
    expect(asked[0]?.members.map(({ name }) => name).sort()).toEqual(['Eve', 'Fay']);
    const joined = (await ownEventsAfter(fay, 0)).filter(({ type }) => type === 'conversationJoined');
    expect(joined).toHaveLength(1);
  });

  it('is answered again with its own id, and left alone by a group of the same people', async () => {
    const direct = await open(ada, ben);
    expect(await open(ben, ada)).toEqual(direct);
    const group = await open(ada, ben, chloe);
    expect(group).toMatchObject({ kind: 'group' });
    expect((await open(ada, ben, chloe)).id).not.toBe(group.id);
  });
});

describe('who is named', () => {
  it.each([
    ['nobody', () => []],
    ['oneself', () => [ada.userId]],
    ['somebody twice', () => [ben.userId, ben.userId]],
    ['too many', () => Array.from({ length: 13 }, () => uuidv7())],
  ])('%s is refused', async (_, userIds) => {
    expect(await codeOf(run(ada, 'createConversation', { userIds: userIds() }))).toBe('validation');
  });

  it('is somebody with an open account', async () => {
    const gone = await createPerson('Gone');
    await run(root, 'updateUser', { userId: gone.userId, deactivated: true });
    for (const userId of [gone.userId, uuidv7()]) {
      expect(await codeOf(run(ada, 'createConversation', { userIds: [ben.userId, userId] }))).toBe(
        'not_found',
      );
    }
  });
});

describe('a conversation', () => {
  it('is for its members alone: others, admins too, get the answer for what does not exist', async () => {
    const { id: conversationId } = await open(ada, ben);
    const { id: messageId } = await createMessage(ada, { conversationId }, 'Between us');
    for (const person of [chloe, root]) {
      const attempts = (room: string, message: string) => [
        ask(person, 'listMessages', { conversationId: room }),
        ask(person, 'listConversationEvents', { conversationId: room, after: '0' }),
        ask(person, 'getMessage', { messageId: message }),
        run(person, 'sendMessage', { conversationId: room, body: 'Hi' }),
        run(person, 'markRoomRead', { conversationId: room, number: 1 }),
        run(person, 'updateMessage', { messageId: message, body: 'Mine' }),
        run(person, 'deleteMessage', { messageId: message }),
        run(person, 'react', { messageId: message, emoji: '👍', on: true }),
      ];
      const refusals = (work: Promise<unknown>[]) => Promise.all(work.map((one) => one.catch(String)));
      const found = await refusals(attempts(conversationId, messageId));
      expect(found).toEqual(await refusals(attempts(uuidv7(), uuidv7())));
      expect(found.every((text) => String(text).includes('There is no such'))).toBe(true);
      expect((await listOf(person)).map(({ id }) => id)).not.toContain(conversationId);
    }
  });

  it('lets nobody take back what the other said', async () => {
    const { id: conversationId } = await open(ada, ben);
    const { id: messageId } = await createMessage(ada, { conversationId });
    expect(await codeOf(run(ben, 'deleteMessage', { messageId }))).toBe('forbidden');
    expect(await codeOf(run(ben, 'react', { messageId, emoji: '👍', on: true }))).toBe('ok');
  });

  it('is a stream: events after a position, and none without the right epoch', async () => {
    const { id: conversationId } = await open(ada, chloe);
    for (let count = 1; count <= 3; count += 1) await createMessage(ada, { conversationId });
    const page = await ask(chloe, 'listConversationEvents', { conversationId, after: '1', limit: '1' });
    expect(page).toMatchObject({ head: 3, events: [{ seq: 2, stream: `conversation:${conversationId}` }] });
    const { epoch, seq } = await ask(chloe, 'listMessages', { conversationId });
    expect({ epoch, seq }).toEqual({ epoch: page.epoch, seq: 3 });
    const other = ask(chloe, 'listConversationEvents', { conversationId, after: '1', epoch: 'another' });
    await expect(other).rejects.toMatchObject({ code: 'snapshot_required' });
  });

  it('is heard by every socket of its members from its beginning, and from the handshake on', async () => {
    const [eve, fay, gus] = await createPeople(['Eve', 'Fay', 'Gus']);
    const early = await connectAs(node(), fay);
    const stranger = await connectAs(node(), gus);
    const { id: conversationId } = await open(eve, fay);
    const late = await connectAs(node(), fay);
    await createMessage(eve, { conversationId }, 'First words');
    for (const socket of [early, late]) await nextMessage(socket, isSaid('First words'));
    expect(await request(late, 'typing', { conversationId, isTyping: true })).toMatchObject({ ok: true });
    expect(await request(stranger, 'typing', { conversationId, isTyping: true })).toMatchObject({
      ok: false,
    });
    expect(stranger.messages.some(isSaid('First words'))).toBe(false);
  });

  it('is joined although the emission of its beginning was lost', { timeout: 20_000 }, async () => {
    const [eve, fay] = await createPeople(['Eve', 'Fay']);
    const socket = await connectAs(node(), fay);
    node().publishThrough(() => () => {});
    const { id: conversationId } = await open(eve, fay);
    node().publishThrough((publisher) => publisher);
    const isHead = ({ type, payload }: { type: string; payload: unknown }) =>
      type === 'head' && (payload as { stream: string }).stream === `conversation:${conversationId}`;
    await createMessage(eve, { conversationId }, 'Do you hear me?');
    await nextMessage(socket, isHead, 10_000);
    await createMessage(eve, { conversationId }, 'Now?');
    await nextMessage(socket, isSaid('Now?'));
  });
});

describe('the admins’ room', () => {
  const roomOf = async (person: Person) => (await listOf(person)).find(({ kind }) => kind === 'admins');

  it('is there for every admin and for nobody else', async () => {
    const second = await createPerson('Second', 'admin');
    const room = await roomOf(second);
    expect(room).toEqual(await roomOf(root));
    expect(room?.members.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([root.userId, second.userId]),
    );
    expect(await roomOf(ada)).toBeUndefined();
    const { id: conversationId = '' } = room ?? {};
    await createMessage(root, { conversationId }, 'For admins');
    expect(await codeOf(ask(ada, 'listMessages', { conversationId }))).toBe('not_found');
    expect(await codeOf(run(ada, 'sendMessage', { conversationId, body: 'Hi' }))).toBe('not_found');
    expect(await databaseClient().orm.$count(conversations)).toBeGreaterThan(0);
  });

  it('is entered with the role and left with it, on open sockets too, and the others are told', async () => {
    const eve = await createPerson('Eve');
    const { id: conversationId = '' } = (await roomOf(root)) ?? {};
    await createMessage(root, { conversationId }, 'Before Eve');
    const [socket, watcher] = [await connectAs(node(), eve), await connectAs(node(), root)];
    const before = { eve: await loadOwn(eve), root: await loadOwn(root) };

    await run(root, 'updateUser', { userId: eve.userId, role: 'admin' });
    const joined = await nextEvent<Extract<Envelope, { type: 'conversationJoined' }>>(
      socket,
      'conversationJoined',
    );
    expect(joined.payload.room?.unread).toBe(0);
    expect(await nextEvent<Envelope>(watcher, 'conversationJoined')).toMatchObject({
      payload: { conversation: joined.payload.conversation },
    });
    await createMessage(root, { conversationId }, 'Welcome Eve');
    await nextMessage(socket, isSaid('Welcome Eve'));

    await run(root, 'updateUser', { userId: eve.userId, role: 'member' });
    await nextEvent(socket, 'conversationLeft');
    expect(await codeOf(ask(eve, 'listMessages', { conversationId }))).toBe('not_found');
    await createMessage(root, { conversationId }, 'Bye Eve');
    await roundTrip(socket);
    expect(socket.messages.some(isSaid('Bye Eve'))).toBe(false);

    const said = (await ask(root, 'listConversationEvents', { conversationId, after: '0' }))
      .events as Envelope[];
    for (const [person, held] of [
      [eve, before.eve],
      [root, before.root],
    ] as const) {
      const reduced = reduceOwn(held, await ownEventsAfter(person, held.seq), said);
      const fresh = await loadOwn(person);
      expect({ ...reduced, state: { ...reduced.state, user: fresh.state.user } }).toEqual(fresh);
    }
  });

  it('is left by who is deactivated, and told to who is there when an admin is made', async () => {
    const { id: conversationId = '' } = (await roomOf(root)) ?? {};
    const { user } = await run(root, 'createUser', { name: 'New', email: 'new@example.test', role: 'admin' });
    const namesOf = async () => (await roomOf(root))?.members.map(({ userId }) => userId);
    const events = await ownEventsAfter(root, 0);
    expect(events.at(-1)).toMatchObject({ type: 'conversationJoined', resourceId: conversationId });
    expect(await namesOf()).toContain(user.id);
    await run(root, 'updateUser', { userId: user.id, deactivated: true });
    expect(await namesOf()).not.toContain(user.id);
  });
});

/** Whatever was sent to this socket before has arrived. */
function roundTrip(socket: TestSocket): Promise<unknown> {
  return request(socket, 'leaveProject', { projectId: uuidv7() });
}
