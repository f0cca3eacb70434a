import { describe, expect, it } from 'vitest';
import { applyConversationFacts } from './conversation-state';
import type { Message } from './messages';
import { type LoadedMessages, type MessageFact, reduceMessages, withOlderMessages } from './messages-reducer';

const time = '2030-01-01T00:00:00.000Z';

function messageOf(number: number, change: Partial<Message> = {}): Message {
  return {
    id: `m${number}`,
    projectId: 'p',
    conversationId: null,
    number,
    authorId: 'ada',
    body: `No. ${number}`,
    replyTo: null,
    attachments: [],
    reactions: [],
    version: 1,
    createdAt: time,
    editedAt: null,
    deletedAt: null,
    ...change,
  };
}

const said = (message: Message): MessageFact => ({ type: 'newMessage', payload: { message } });
const numbersOf = (messages: LoadedMessages) => messages?.map(({ number }) => number);

describe('what was said', () => {
  it('stands in the order of its numbers, each once', () => {
    const messages = [3, 5, 4, 5].map((number) => said(messageOf(number))).reduce(reduceMessages, []);
    expect(numbersOf(messages)).toEqual([3, 4, 5]);
  });

  it('is not followed where nothing was loaded, nor above what was', () => {
    expect(reduceMessages(null, said(messageOf(1)))).toBeNull();
    expect(numbersOf(reduceMessages([messageOf(7)], said(messageOf(2))))).toEqual([7]);
  });

  it('grows upwards by pages that may overlap', () => {
    const older = [1, 2, 3].map((number) => messageOf(number, { body: 'older' }));
    const messages = withOlderMessages([messageOf(3), messageOf(4)], older);
    expect(numbersOf(messages)).toEqual([1, 2, 3, 4]);
    expect(messages[2]?.body).toBe('No. 3');
  });
});

describe('what was changed', () => {
  const edited = {
    type: 'messageUpdated',
    payload: { messageId: 'm1', changes: { body: 'Better', editedAt: time }, version: 2 },
  } satisfies MessageFact;
  const deleted = {
    type: 'messageDeleted',
    payload: { messageId: 'm1', deletedAt: time, version: 3 },
  } satisfies MessageFact;
  const reacted = {
    type: 'reactionChanged',
    payload: { messageId: 'm1', reactions: [{ emoji: '👍', userIds: ['ben'] }] },
  } satisfies MessageFact;

  it('shows once, however often it is told', () => {
    const once = [edited, reacted].reduce(reduceMessages, [messageOf(1)]);
    const { reactions } = reacted.payload;
    expect(once).toEqual([messageOf(1, { ...edited.payload.changes, reactions, version: 2 })]);
    expect([edited, reacted].reduce(reduceMessages, once)).toEqual(once);
  });

  it('keeps a newer text that was read when older news comes after it', () => {
    const read = [messageOf(1, { body: 'Best', version: 3 })];
    expect(reduceMessages(read, edited)).toEqual(read);
  });

  it('leaves a tombstone of what was deleted, for good', () => {
    const tombstone = [edited, reacted, deleted, reacted].reduce(reduceMessages, [messageOf(1)]);
    expect(tombstone).toEqual([messageOf(1, { body: '', editedAt: time, deletedAt: time, version: 3 })]);
  });

  it('leaves every other message as it is', () => {
    const messages = [messageOf(1), messageOf(2)];
    expect(reduceMessages(messages, edited)?.[1]).toBe(messages[1]);
  });
});

it('passes over events that a conversation does not know', () => {
  const state = { messages: [messageOf(1)] };
  expect(applyConversationFacts(state, [{ type: 'taskDeleted', payload: { taskId: 't' } }])).toBe(state);
});
