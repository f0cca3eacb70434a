import type { Fact } from './events';
import type { Message } from './messages';

export type MessageFact = Extract<
  Fact,
  { type: 'newMessage' | 'messageUpdated' | 'messageDeleted' | 'reactionChanged' }
>;

/**
 * The messages of a room as far back as they were loaded, in their order; null while none were, and
 * then nothing of them is followed.
 */
export type LoadedMessages = readonly Message[] | null;

export function reduceMessages(messages: LoadedMessages, fact: MessageFact): LoadedMessages {
  if (messages === null) return null;
  switch (fact.type) {
    case 'newMessage':
      return withMessage(messages, complete(fact.payload.message));
    case 'messageUpdated': {
      const { messageId, changes, version } = fact.payload;
      return change(messages, messageId, (message) =>
        version < message.version ? message : { ...message, ...changes, version },
      );
    }
    case 'messageDeleted': {
      const { messageId, deletedAt, version } = fact.payload;
      return change(messages, messageId, (message) => tombstone(message, deletedAt, version));
    }
    case 'reactionChanged': {
      const { messageId, reactions } = fact.payload;
      return change(messages, messageId, (message) =>
        message.deletedAt === null ? { ...message, reactions } : message,
      );
    }
  }
}

/** Puts an older page above what is loaded; a message that is there already stays as it is. */
export function withOlderMessages(
  messages: readonly Message[],
  older: readonly Message[],
): readonly Message[] {
  const oldest = messages[0]?.number ?? Number.POSITIVE_INFINITY;
  return [...older.filter(({ number }) => number < oldest), ...messages];
}

/** A log is older than what is read from it: what was said before there were attachments has none. */
function complete(message: Message): Message {
  return { ...message, attachments: message.attachments ?? [] };
}

/** Nearly always the newest. One from before what is loaded comes with its page, if somebody scrolls there. */
function withMessage(messages: readonly Message[], message: Message): readonly Message[] {
  const place = messages.findLastIndex(({ number }) => number <= message.number);
  if (place === -1) return messages.length === 0 ? [message] : messages;
  if (messages.some(({ id }) => id === message.id)) return messages;
  return messages.toSpliced(place + 1, 0, message);
}

/** What remains of a deleted message: its place, its author, and what it answered. */
function tombstone(message: Message, deletedAt: string, version: number): Message {
  return { ...message, body: '', attachments: [], reactions: [], deletedAt, version };
}

function change(
  messages: readonly Message[],
  messageId: string,
  changed: (message: Message) => Message,
): readonly Message[] {
  return messages.map((message) => (message.id === messageId ? changed(message) : message));
}
