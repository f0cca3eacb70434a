import { dayOf } from '@/components/ui/day-text';
import type { Message } from '@/contract/messages';

/** One thing after another in a room: messages, and the lines between them. */
export type MessageItem =
  | { kind: 'day'; day: string }
  | { kind: 'new' }
  | {
      kind: 'message';
      message: Message;
      /** By the same person soon after the one above: its author and time are said there. */
      isContinued: boolean;
    };

/** Two messages that are further apart are two thoughts. */
const sameThoughtMs = 5 * 60_000;

/** Groups messages by day and author. The "New" line stands before the first unread one and begins a group. */
export function messageItems(
  messages: readonly Message[],
  firstUnreadNumber: number | null,
): readonly MessageItem[] {
  const unreadFrom = firstUnreadNumber ?? Number.POSITIVE_INFINITY;
  return messages.flatMap((message, index): MessageItem[] => {
    const above = messages[index - 1];
    const day = dayOf(new Date(message.createdAt));
    const beginsDay = !above || dayOf(new Date(above.createdAt)) !== day;
    const beginsNew = message.number >= unreadFrom && (!above || above.number < unreadFrom);
    const isContinued = !beginsDay && !beginsNew && isSameThought(above, message);
    return [
      ...(beginsDay ? [{ kind: 'day' as const, day }] : []),
      ...(beginsNew ? [{ kind: 'new' as const }] : []),
      { kind: 'message', message, isContinued },
    ];
  });
}

function isSameThought(above: Message, below: Message): boolean {
  const apartMs = Date.parse(below.createdAt) - Date.parse(above.createdAt);
  const sameKind = above.deletedAt === null && below.replyTo === null;
  return above.authorId === below.authorId && sameKind && apartMs < sameThoughtMs;
}
