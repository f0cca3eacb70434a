import { afterEach, describe, expect, it } from 'vitest';
import type { FollowedRoom } from '../../client/followed-rooms';
import { LockstepClient } from '../../client/lockstep-client';
import { type RoomTarget, streamOfRoom } from '../../contract/room-target';
import { messages } from '../../db/schema/chat';
import { databaseClient } from '../../server/platform/database';
import { createMessage, createPeople, createTeam, type Person } from '../support/factories';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy';
import { ask, readAs, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';

useDatabase();
const node = useSocketNode();

/** A page of somebody, over a line of its own, with a room open on it or none. */
type Page = { client: LockstepClient; room: FollowedRoom; line: FaultProxy; leave: () => void };

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  node().publishThrough((publisher) => publisher);
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function openPage(person: Person, target: RoomTarget): Promise<Page> {
  const page = await openPageBeside(person, target);
  const leave = page.client.follow(page.room);
  await expect.poll(() => page.room.sync.isLive).toBe(true);
  await page.room.messages.load(0);
  return { ...page, leave };
}

/** A page from which the room can be seen in the list alone. */
async function openPageBeside(person: Person, target: RoomTarget): Promise<Omit<Page, 'leave'>> {
  const line = await openFaultProxy(node().port);
  const client = new LockstepClient({
    userId: person.userId,
    user: await ask(person, 'getMySnapshot', {}),
    connection: { url: line.url, token: async () => person.token },
    fetchQuery: readAs(person),
  });
  cleanUps.push(
    () => line.close(),
    () => client.stop(),
  );
  client.start();
  await expect.poll(() => client.connectionStore.getState().isConnected).toBe(true);
  return { client, room: client.rooms.room(target), line };
}

async function createPair() {
  const [ada, ben] = await createPeople(['Ada', 'Ben']);
  const { conversation } = await run(ada, 'createConversation', { userIds: [ben.userId] });
  return { ada, ben, target: { conversationId: conversation.id } };
}

const seen = ({ room }: Pick<Page, 'room'>) => room.store.store.getState().view?.messages ?? null;
const bodies = (page: Pick<Page, 'room'>) => seen(page)?.map(({ body }) => body);
const pendingOf = ({ room }: Page) => room.store.store.getState().pending.length;
const say = ({ client, room }: Page, target: RoomTarget, body: string) =>
  client.execute('sendMessage', { ...target, body }, room.stream);
const unreadOf = ({ client }: Pick<Page, 'client'>, target: RoomTarget) =>
  client.user?.store.getState().view?.rooms.get(streamOfRoom(target))?.unread;

describe.each([
  ['a conversation', createPair],
  [
    'a project',
    async () => {
      const { owner: ada, editor: ben, projectId } = await createTeam();
      return { ada, ben, target: { projectId } };
    },
  ],
])('the chat of %s', (_, create) => {
  it('shows one’s own message at once as pending, and everybody’s when they are said', async () => {
    const { ada, ben, target } = await create();
    const [mine, theirs] = [await openPage(ada, target), await openPage(ben, target)];
    const { mutationId } = say(mine, target, 'Hello');
    expect(seen(mine)).toMatchObject([{ id: mutationId, number: 1, body: 'Hello', authorId: ada.userId }]);
    expect(pendingOf(mine)).toBe(1);
    await expect.poll(() => bodies(theirs)).toEqual(['Hello']);
    await expect.poll(() => pendingOf(mine)).toBe(0);
    expect(seen(mine)).toEqual(seen(theirs));
    expect(mine.client.outbox.all).toEqual([]);
  });

  it('edits, reacts and deletes at once, and takes back what was refused', async () => {
    const { ada, ben, target } = await create();
    const { id: messageId } = await createMessage(ben, target, 'Teh');
    const page = await openPage(ada, target);
    page.client.execute('react', { messageId, emoji: '👍', on: true }, page.room.stream);
    expect(seen(page)?.[0]?.reactions).toEqual([{ emoji: '👍', userIds: [ada.userId] }]);
    const { settled } = page.client.execute('updateMessage', { messageId, body: 'Mine' }, page.room.stream);
    expect(bodies(page)).toEqual(['Mine']);
    expect(await settled).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(bodies(page)).toEqual(['Teh']);
    await run(ben, 'updateMessage', { messageId, body: 'The' });
    await expect.poll(() => bodies(page)).toEqual(['The']);
    await run(ben, 'deleteMessage', { messageId });
    await expect.poll(() => seen(page)?.[0]?.deletedAt).not.toBeNull();
    expect(seen(page)).toMatchObject([{ body: '', reactions: [] }]);
  });

  it('says everything once, in order, over a line that is cut and emissions that are lost', async () => {
    const { ada, ben, target } = await create();
    const [mine, theirs] = [await openPage(ada, target), await openPage(ben, target)];
    let count = 0;
    node().publishThrough((publisher) => (publication) => {
      count += 1;
      if (count % 3 !== 0) publisher(publication);
    });
    const said = Array.from({ length: 12 }, (_, index) => `No. ${index}`);
    for (const [index, body] of said.entries()) {
      say(mine, target, body);
      if (index % 4 === 1) mine.line.cut();
      if (index % 4 === 3) theirs.line.cut();
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect(bodies(mine)).toEqual(said);
    await expect.poll(() => bodies(theirs), { timeout: 15_000 }).toEqual(said);
    await expect.poll(() => pendingOf(mine), { timeout: 15_000 }).toBe(0);
    expect(seen(mine)).toEqual(seen(theirs));
    const rows = await databaseClient().orm.select().from(messages);
    expect(rows.filter(({ authorId }) => authorId === ada.userId)).toHaveLength(said.length);
  }, 30_000);

  it('reads older messages upwards, while others are said and changed', async () => {
    const { ada, ben, target } = await create();
    const sent = [];
    for (let count = 1; count <= 130; count += 1) sent.push(await createMessage(ben, target, `No. ${count}`));
    const page = await openPage(ada, target);
    expect(seen(page)).toHaveLength(50);
    const older = page.room.messages.loadOlder();
    await run(ben, 'updateMessage', { messageId: sent[60]?.id ?? '', body: 'Edited' });
    await createMessage(ben, target, 'No. 131');
    await older;
    await page.room.messages.loadBackTo(3);
    await expect.poll(() => bodies(page)?.at(-1)).toBe('No. 131');
    expect(seen(page)?.map(({ number }) => number)).toEqual(
      Array.from({ length: 131 }, (_, index) => index + 1),
    );
    expect(bodies(page)?.[60]).toBe('Edited');
  });

  it('counts unread alike on all devices, and clears it on all when one has read', async () => {
    const { ada, ben, target } = await create();
    const page = await openPage(ben, target);
    const beside = await openPageBeside(ben, target);
    await createMessage(ada, target);
    await createMessage(ada, target);
    for (const device of [page, beside]) await expect.poll(() => unreadOf(device, target)).toBe(2);
    page.client.markRead(target, 2);
    expect(unreadOf(page, target)).toBe(0);
    await expect.poll(() => unreadOf(beside, target)).toBe(0);
    await run(ben, 'sendMessage', { ...target, body: 'Mine' });
    await createMessage(ada, target);
    for (const device of [page, beside]) await expect.poll(() => unreadOf(device, target)).toBe(1);
  });

  it('keeps a read mark through an outage', async () => {
    const { ada, ben, target } = await create();
    await createMessage(ada, target);
    const [page, beside] = [await openPage(ben, target), await openPageBeside(ben, target)];
    page.line.sever();
    await expect.poll(() => page.client.connectionStore.getState().isConnected).toBe(false);
    page.client.markRead(target, 1);
    page.line.mend();
    await expect.poll(() => unreadOf(beside, target), { timeout: 15_000 }).toBe(0);
  }, 30_000);
});

describe('unread without the emissions', () => {
  it('of a conversation is right within the beacon’s second', async () => {
    const { ada, ben, target } = await createPair();
    const page = await openPageBeside(ben, target);
    await createMessage(ada, target);
    await expect.poll(() => unreadOf(page, target)).toBe(1);
    node().publishThrough(() => () => {});
    await createMessage(ada, target);
    await expect.poll(() => unreadOf(page, target), { timeout: 5_000 }).toBe(2);
  });

  it('of a project is right with the next message, and when the page wakes', async () => {
    const team = await createTeam();
    const target = { projectId: team.projectId };
    const page = await openPageBeside(team.viewer, target);
    node().publishThrough(() => () => {});
    await createMessage(team.owner, target);
    page.client.catchUp();
    await expect.poll(() => unreadOf(page, target)).toBe(1);
    await createMessage(team.owner, target);
    node().publishThrough((publisher) => publisher);
    await createMessage(team.owner, target);
    await expect.poll(() => unreadOf(page, target)).toBe(3);
  });
});

describe('conversations', () => {
  it('appear for everybody in them when they begin', async () => {
    const [ada, ben] = await createPeople(['Ada', 'Ben']);
    const { conversation: other } = await run(ada, 'createConversation', { userIds: [ben.userId] });
    const page = await openPageBeside(ben, { conversationId: other.id });
    const { conversation } = await run(ada, 'createConversation', { userIds: [ben.userId] });
    expect(conversation.id).toBe(other.id);
    const [chloe] = await createPeople(['Chloe']);
    const { conversation: group } = await run(ada, 'createConversation', {
      userIds: [ben.userId, chloe.userId],
    });
    await createMessage(chloe, { conversationId: group.id });
    await expect
      .poll(() => page.client.user?.store.getState().view?.conversations.get(group.id))
      .toEqual(group);
    await expect.poll(() => unreadOf(page, { conversationId: group.id })).toBe(1);
  });
});
