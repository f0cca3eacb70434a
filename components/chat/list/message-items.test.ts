import { describe, expect, it } from 'vitest';
import type { Message } from '@/contract/messages';
import { messageItems } from './message-items';

function say(number: number, authorId: string, createdAt: string, more: Partial<Message> = {}): Message {
  return {
    id: `m${number}`,
    projectId: 'p',
    conversationId: null,
    number,
    authorId,
    body: 'Hello',
    replyTo: null,
    attachments: [],
    reactions: [],
    version: 1,
    createdAt,
    editedAt: null,
    deletedAt: null,
    ...more,
  };
}

const at = (minute: number) => `2026-11-20T12:${String(minute).padStart(2, '0')}:00.000Z`;
const shape = (messages: Message[], firstUnread: number | null = null) =>
  messageItems(messages, firstUnread).map((item) =>
    item.kind === 'message' ? `${item.isContinued ? '+' : ''}${item.message.id}` : item.kind,
  );

describe('messageItems', () => {
  it('groups what one person says in a row', () => {
    expect(shape([say(1, 'ada', at(0)), say(2, 'ada', at(3)), say(3, 'ben', at(4))])).toEqual([
      'day',
      'm1',
      '+m2',
      'm3',
    ]);
  });

  it('begins anew after five minutes, at a reply and after a tombstone', () => {
    const messages = [
      say(1, 'ada', at(0)),
      say(2, 'ada', at(5)),
      say(3, 'ada', at(6), { replyTo: 'm1', deletedAt: at(7) }),
      say(4, 'ada', at(7)),
    ];
    expect(shape(messages)).toEqual(['day', 'm1', 'm2', 'm3', 'm4']);
  });

  it('says each day once', () => {
    const messages = [say(1, 'ada', '2026-11-18T12:00:00.000Z'), say(2, 'ada', '2026-11-20T12:00:00.000Z')];
    expect(shape(messages)).toEqual(['day', 'm1', 'day', 'm2']);
  });

  it('puts the line before the first unread message, and nowhere without one', () => {
    const messages = [say(1, 'ada', at(0)), say(2, 'ada', at(1)), say(3, 'ada', at(2))];
    expect(shape(messages, 2)).toEqual(['day', 'm1', 'new', 'm2', '+m3']);
    expect(shape(messages, 4)).toEqual(['day', 'm1', '+m2', '+m3']);
    expect(shape(messages, 1)).toEqual(['day', 'new', 'm1', '+m2', '+m3']);
  });
});
