import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../contract/commands';
import { limits } from '../../contract/limits';
import type { Message } from '../../contract/messages';
import { messages } from '../../db/schema/chat';
import { databaseClient } from '../../server/platform/database';
import { createMessage, createTeam, type Person, type Team } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, nextEvent, request } from '../support/sockets';

useDatabase();
const node = useSocketNode();

let team: Team;
let projectId: string;
beforeAll(async () => {
  team = await createTeam();
  projectId = team.projectId;
});

const send = (person: Person, input: Partial<CommandRequest<'sendMessage'>>, mutationId?: string) =>
  run(person, 'sendMessage', { projectId, body: 'Morning!', ...input }, mutationId ?? null);
const codeOf = (work: Promise<unknown>) => work.then(() => 'ok').catch((error) => error.code);

describe('B54: what can be said', () => {
  const mention = (index: number) => `[@P](user:0190a000-0000-7000-8000-${String(index).padStart(12, '0')})`;

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['one character too many', 'x'.repeat(limits.messageLength + 1)],
    ['10,000 mentions', Array.from({ length: 10_000 }, (_, index) => mention(index)).join(' ')],
    ['what cannot be stored', 'a\u0000b'],
  ])('%s is refused', async (_, body) => {
    await expect(send(team.editor, { body })).rejects.toMatchObject({
      code: 'validation',
      details: { fields: [{ path: 'body' }] },
    });
  });

  it.each([
    ['one character', 'x'],
    ['as much as fits', 'x'.repeat(limits.messageLength)],
    [
      'mentions of oneself, of strangers and of nobody',
      `${mention(1)} [@me](user:me) [@x](user:${uuidv7()})`,
    ],
    ['markup, which stays text', '<img src=x onerror=alert(1)> [x](javascript:alert(1)) #WEB-1'],
  ])('%s is kept as it is', async (_, body) => {
    const { message } = await send(team.editor, { body });
    expect(message.body).toBe(body);
    expect((await ask(team.viewer, 'getMessage', { messageId: message.id })).message).toEqual(message);
  });

  it('answers a message of the same room, and of no other', async () => {
    const { id: replyTo } = await createMessage(team.owner, team);
    expect((await send(team.editor, { replyTo })).message.replyTo).toBe(replyTo);
    const other = await createTeam();
    const { id: elsewhere } = await createMessage(other.owner, other);
    for (const id of [elsewhere, uuidv7()]) {
      expect(await codeOf(send(team.editor, { replyTo: id }))).toBe('rule_not_in_project');
    }
  });

  it('is said in one room', async () => {
    const conversationId = uuidv7();
    expect(await codeOf(run(team.owner, 'sendMessage', { body: 'x' }))).toBe('validation');
    expect(await codeOf(run(team.owner, 'sendMessage', { projectId, conversationId, body: 'x' }))).toBe(
      'validation',
    );
  });
});

describe('B55: what was said', () => {
  it('is edited by its author alone, and deleted by its author or an owner', async () => {
    const { id: messageId } = await createMessage(team.commenter, team);
    for (const person of [team.owner, team.editor]) {
      expect(await codeOf(run(person, 'updateMessage', { messageId, body: 'Mine' }))).toBe('forbidden');
    }
    expect(await codeOf(run(team.editor, 'deleteMessage', { messageId }))).toBe('forbidden');
    expect(await codeOf(run(team.viewer, 'react', { messageId, emoji: '👍', on: true }))).toBe('forbidden');
    const { message } = await run(team.owner, 'deleteMessage', { messageId });
    expect(message).toMatchObject({ body: '', reactions: [], deletedAt: expect.any(String), version: 2 });
  });

  it('is gone for good once it was deleted, but keeps its place and its answers', async () => {
    const { id: messageId, number } = await createMessage(team.commenter, team, 'A secret');
    await send(team.editor, { replyTo: messageId });
    await run(team.editor, 'react', { messageId, emoji: '👍', on: true });
    await run(team.commenter, 'deleteMessage', { messageId });
    for (const change of [
      run(team.commenter, 'updateMessage', { messageId, body: 'Back' }),
      run(team.commenter, 'deleteMessage', { messageId }),
      run(team.editor, 'react', { messageId, emoji: '👍', on: true }),
    ]) {
      expect(await codeOf(change)).toBe('gone');
    }
    const { items } = await ask(team.viewer, 'listMessages', { projectId });
    expect(items.find(({ id }) => id === messageId)).toMatchObject({ number, body: '', reactions: [] });
    expect(items.find(({ number: next }) => next === number + 1)?.replyTo).toBe(messageId);
  });

  it('is told with when it was edited', async () => {
    const { id: messageId, editedAt } = await createMessage(team.commenter, team);
    expect(editedAt).toBeNull();
    const { message } = await run(team.commenter, 'updateMessage', { messageId, body: 'Better' });
    expect(message).toMatchObject({ body: 'Better', editedAt: expect.any(String), version: 2 });
  });
});

describe('reactions', () => {
  it('have their effect once, and one person takes off only their own', async () => {
    const { id: messageId } = await createMessage(team.owner, team);
    const react = (person: Person, emoji: string, on: boolean) =>
      run(person, 'react', { messageId, emoji, on });
    await Promise.all([react(team.editor, '🎉', true), react(team.commenter, '🎉', true)]);
    await react(team.editor, '🎉', true);
    await react(team.owner, '🎉', false);
    const { message } = await react(team.editor, '🎉', false);
    expect(message.reactions).toEqual([{ emoji: '🎉', userIds: [team.commenter.userId] }]);
    expect((await react(team.commenter, '🎉', false)).message.reactions).toEqual([]);
  });

  it('are emoji, and of so many kinds', async () => {
    const { id: messageId } = await createMessage(team.owner, team);
    const react = (emoji: string) => codeOf(run(team.editor, 'react', { messageId, emoji, on: true }));
    expect(await react('x')).toBe('validation');
    for (let index = 0; index < limits.emojiPerMessage; index += 1) {
      expect(await react(String.fromCodePoint(0x1f600 + index))).toBe('ok');
    }
    expect(await react('🦊')).toBe('rule_limit_reached');
  });
});

describe('a list of messages', () => {
  it('goes upwards from the newest, page by page, without a gap, while more is said', async () => {
    const { owner, viewer, projectId: room } = await createTeam().then((made) => ({ ...made }));
    for (let count = 1; count <= 7; count += 1)
      await createMessage(owner, { projectId: room }, `No. ${count}`);
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask(viewer, 'listMessages', {
        projectId: room,
        limit: '3',
        ...(cursor && { cursor }),
      });
      numbers.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
      await createMessage(owner, { projectId: room });
    } while (cursor);
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('numbers without a gap what many say at once, in the order of the stream', async () => {
    const crowd = await createTeam();
    const people = [crowd.owner, crowd.editor, crowd.commenter];
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => createMessage(people[index % 3] as Person, crowd)),
    );
    const { items } = await ask(crowd.viewer, 'listMessages', { projectId: crowd.projectId });
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index));
    const { events } = await ask(crowd.viewer, 'listProjectEvents', {
      projectId: crowd.projectId,
      after: '0',
    });
    const said = events.filter(({ type }) => type === 'newMessage') as unknown as {
      payload: { message: Message };
    }[];
    expect(said.map(({ payload }) => payload.message.number)).toEqual(
      items.map(({ number }) => number).reverse(),
    );
  });
});

describe('chatMessage', () => {
  it('B56: sent twice under one mutation id, from two tabs, is one message with one answer', async () => {
    const tabs = await Promise.all([connectAs(node(), team.editor), connectAs(node(), team.editor)]);
    const mutationId = uuidv7();
    const payload = { projectId, body: 'Once', mutationId };
    const acks = await Promise.all(
      [...tabs, ...tabs].map((tab) => request<{ message: Message }>(tab, 'chatMessage', payload)),
    );
    expect(new Set(acks.map((ack) => ack.ok && ack.data.message.id))).toEqual(new Set([mutationId]));
    const rows = await databaseClient().orm.select().from(messages);
    expect(rows.filter(({ body }) => body === 'Once')).toHaveLength(1);
    const again = await request(tabs[0], 'chatMessage', { ...payload, body: 'Twice' });
    expect(again).toMatchObject({ ok: false, error: { code: 'idempotency_key_reused' } });
  });

  it('is the command of that name: the same rules, the same answer, heard by the room', async () => {
    const [ada, ben] = await Promise.all([connectAs(node(), team.owner), connectAs(node(), team.editor)]);
    await join(ben, projectId);
    const ack = await request<{ message: Message }>(ada, 'chatMessage', { projectId, body: 'Heard?' });
    const heard = await nextEvent<{ payload: unknown; seq: number }>(ben, 'newMessage');
    expect(ack).toEqual({ ok: true, data: heard.payload, seq: heard.seq });
    const { editor: stranger } = await createTeam();
    const outside = await connectAs(node(), stranger);
    const codes = await Promise.all(
      [
        { projectId, body: 'x' },
        { projectId, body: 'x', authorId: team.owner.userId },
        { projectId, body: '' },
      ].map(async (payload) => {
        const refusal = await request(outside, 'chatMessage', payload);
        return refusal.ok ? 'ok' : refusal.error.code;
      }),
    );
    expect(codes).toEqual(['not_found', 'unknown_field', 'validation']);
  });
});
