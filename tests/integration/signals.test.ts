import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Connection, type ConnectionListener } from '../../client/socket/connection';
import type { SignalMessages } from '../../contract/signals';
import { createTask, createTeam, type Person, type Team } from '../support/factories';
import { useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, nextEvent, nextMessage, request, type TestSocket } from '../support/sockets';

useDatabase();
const node = useSocketNode();

let team: Team;
let taskId: string;
beforeAll(async () => {
  team = await createTeam();
  taskId = (await createTask(team)).id;
});

async function onBoard(person: Person): Promise<TestSocket> {
  const client = await connectAs(node(), person);
  await join(client, team.projectId);
  return client;
}

const code = (answer: unknown) => (answer as { error?: { code: string } }).error?.code;
const countOf = ({ messages }: TestSocket, type: string) =>
  messages.filter((message) => message.type === type).length;
/** A round trip: whatever was sent to this socket before has arrived. */
const settled = (client: TestSocket) => request(client, 'leaveProject', { projectId: uuidv7() });

describe('signals', () => {
  it('tell the others who it is by sign-in, whatever the sender claims, and no device of the sender', async () => {
    const [ada, adaPhone, ben] = await Promise.all([
      onBoard(team.owner),
      onBoard(team.owner),
      onBoard(team.editor),
    ]);
    const forged = await request(ada, 'typing', {
      projectId: team.projectId,
      isTyping: true,
      userId: team.editor.userId,
      name: 'Mallory',
    });
    expect(code(forged)).toBe('unknown_field');
    await request(ada, 'typing', { projectId: team.projectId, isTyping: true });
    expect(await nextEvent<SignalMessages['userTyping']>(ben, 'userTyping')).toEqual({
      projectId: team.projectId,
      userId: team.owner.userId,
      name: team.owner.name,
      isTyping: true,
      expiresInMs: 5_000,
    });
    await Promise.all([settled(ada), settled(adaPhone)]);
    expect(countOf(ada, 'userTyping') + countOf(adaPhone, 'userTyping')).toBe(0);
  });

  it('that say something new leave a page whatever else it says in that moment', async () => {
    const { projectId, owner } = team;
    const ben = await onBoard(team.editor);
    const isDeaf = new Proxy({} as ConnectionListener, { get: () => () => {} });
    const page = new Connection(isDeaf, { url: node().url, token: async () => owner.token });
    onTestFinished(() => page.close());
    page.open();
    await expect.poll(() => page.isConnected).toBe(true);
    await page.request('joinProject', { projectId });

    page.signal('cursorMove', { projectId, anchor: { kind: 'card', id: taskId }, position: { x: 0, y: 0 } });
    page.signal('viewing', { projectId, taskId });
    page.signal('typing', { taskId, isTyping: true });
    expect(await nextEvent(ben, 'userViewing')).toMatchObject({ userId: owner.userId, taskId });
    await nextEvent(ben, 'userTyping');
  });

  it('stop at once when the sender stops, goes elsewhere, leaves or is gone', async () => {
    const ben = await onBoard(team.editor);
    const stops = () =>
      ben.messages.filter(({ type, payload }) => {
        if (type === 'userTyping') return !(payload as SignalMessages['userTyping']).isTyping;
        return type === 'userEditing' && (payload as SignalMessages['userEditing']).field === null;
      }).length;
    const ada = await onBoard(team.owner);
    await request(ada, 'typing', { taskId, isTyping: true });
    await request(ada, 'typing', { taskId, isTyping: false });
    await request(ada, 'editing', { taskId, field: 'title' });
    await request(ada, 'editing', { taskId, field: 'description' });
    await expect.poll(stops).toBe(2);
    await request(ada, 'leaveProject', { projectId: team.projectId });
    await expect.poll(stops).toBe(3);
    await join(ada, team.projectId);
    await request(ada, 'editing', { taskId, field: 'title' });
    ada.socket.disconnect();
    await expect.poll(stops).toBe(4);
  });

  it('go only into projects that the socket follows, and only as far as the role allows', async () => {
    const outsider = await connectAs(node(), team.outsider);
    const owner = await connectAs(node(), team.owner);
    const viewer = await onBoard(team.viewer);
    const commenter = await onBoard(team.commenter);
    const typing = { projectId: team.projectId, isTyping: true };
    const editing = { taskId, field: 'title' };
    expect(code(await request(outsider, 'typing', typing))).toBe('not_found');
    expect(code(await request(outsider, 'editing', editing))).toBe('not_found');
    expect(code(await request(owner, 'typing', typing))).toBe('not_found');
    expect(code(await request(owner, 'typing', { conversationId: uuidv7(), isTyping: true }))).toBe(
      'not_found',
    );
    expect(code(await request(owner, 'editing', { taskId: uuidv7(), field: 'title' }))).toBe('not_found');
    expect(code(await request(viewer, 'typing', typing))).toBe('forbidden');
    expect(code(await request(viewer, 'editing', editing))).toBe('forbidden');
    expect(code(await request(viewer, 'viewing', { projectId: team.projectId, taskId }))).toBeUndefined();
    expect(code(await request(commenter, 'typing', typing))).toBeUndefined();
    expect(code(await request(commenter, 'editing', editing))).toBe('forbidden');
  });

  it('B52 refuse coordinates that are no numbers or far off the board, without a word to anybody', async () => {
    const [ada, ben] = await Promise.all([onBoard(team.owner), onBoard(team.editor)]);
    const anchor = { kind: 'card', id: taskId };
    for (const x of [Number.NaN, 1e308, '0.5', null, {}]) {
      ada.socket.emit('cursorMove', { projectId: team.projectId, anchor, position: { x, y: 0.5 } });
    }
    await settled(ada);
    ada.socket.emit('cursorMove', { projectId: team.projectId, anchor, position: { x: 0.25, y: 0.75 } });
    const { cursors } = await nextEvent<SignalMessages['cursorUpdate']>(ben, 'cursorUpdate');
    expect(cursors).toEqual([
      { userId: team.owner.userId, name: team.owner.name, anchor, position: { x: 0.25, y: 0.75 } },
    ]);
  });

  it('P85 ask for a field only the one who is asked, and only while that person is there', async () => {
    const [ada, adaPhone, ben, chloe] = await Promise.all([
      onBoard(team.owner),
      onBoard(team.owner),
      onBoard(team.editor),
      onBoard(team.commenter),
    ]);
    const question = { taskId, field: 'description', userId: team.owner.userId };
    await request(ben, 'takeOver', question);
    const asked = { taskId, field: 'description', userId: team.editor.userId, name: team.editor.name };
    for (const device of [ada, adaPhone]) {
      expect(await nextEvent(device, 'takeOverAsked')).toEqual({ ...asked, expiresInMs: 10_000 });
    }
    await settled(chloe);
    expect(countOf(chloe, 'takeOverAsked') + countOf(ben, 'takeOverAsked')).toBe(0);
    expect(code(await request(chloe, 'takeOver', question))).toBe('forbidden');
    expect(code(await request(ben, 'takeOver', { ...question, userId: team.outsider.userId }))).toBe(
      'not_found',
    );
  });

  it('B52 coalesce 1,000 moves of one person into at most one frame a tick, ending where they ended', async () => {
    const [ada, ben] = await Promise.all([onBoard(team.owner), onBoard(team.editor)]);
    const anchor = { kind: 'card', id: taskId };
    const startedAtMs = performance.now();
    for (let index = 1; index <= 1_000; index += 1) {
      ada.socket.emit('cursorMove', {
        projectId: team.projectId,
        anchor,
        position: { x: index / 1_000, y: 0 },
      });
    }
    await nextMessage(ben, ({ type, payload }) => {
      const isFrame = type === 'cursorUpdate';
      return isFrame && (payload as SignalMessages['cursorUpdate']).cursors[0]?.position.x === 1;
    });
    const ticks = Math.ceil((performance.now() - startedAtMs) / 50);
    expect(countOf(ben, 'cursorUpdate')).toBeLessThanOrEqual(ticks + 1);
  });

  it('B52 tell somebody who signals 1,000 times a second to wait, and leave the others alone', async () => {
    const [ada, ben, chloe] = await Promise.all([
      onBoard(team.owner),
      onBoard(team.editor),
      onBoard(team.commenter),
    ]);
    const flood = Array.from({ length: 1_000 }, (_, index) =>
      request(ada, 'typing', { projectId: team.projectId, isTyping: index % 2 === 0 }),
    );
    const sentAtMs = performance.now();
    await request(chloe, 'typing', { projectId: team.projectId, isTyping: true });
    expect(performance.now() - sentAtMs).toBeLessThan(3_000);
    const codes = (await Promise.all(flood)).map(code);
    expect(codes.filter((refusal) => refusal === 'rate_limited').length).toBeGreaterThan(900);
    expect(countOf(ben, 'userTyping')).toBeLessThan(100);
  });

  it('cost each receiver one frame a tick, however many people move', async () => {
    const moving = [team.owner, team.otherOwner, team.editor, team.commenter, team.viewer];
    const clients = await Promise.all(moving.map(onBoard));
    const still = await onBoard(team.watcher);
    const anchor = { kind: 'column', id: team.columns[0].id };
    const startedAtMs = performance.now();
    for (const { socket } of clients) {
      socket.emit('cursorMove', { projectId: team.projectId, anchor, position: { x: 0.5, y: 0.5 } });
    }
    const seen = () =>
      still.messages.flatMap(({ type, payload }) =>
        type === 'cursorUpdate' ? (payload as SignalMessages['cursorUpdate']).cursors : [],
      );
    await expect
      .poll(() => new Set(seen().map(({ userId }) => userId)).size, { interval: 5 })
      .toBe(moving.length);
    const ticks = Math.ceil((performance.now() - startedAtMs) / 50);
    expect(countOf(still, 'cursorUpdate')).toBeLessThanOrEqual(ticks + 1);
  });
});
