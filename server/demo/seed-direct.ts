import type { DemoDirect } from '../../db/seed/direct';
import { demoPeople } from '../../db/seed/people';
import { readingOf, talkOf } from './chat-history';
import { noIds, perform, performAll } from './deed';
import { daysBefore, minutesAfter } from './demo-time';

/** What two people of the demo said to each other. */
export async function seedDirect({ between, chat }: DemoDirect, today: Date): Promise<void> {
  const [first, second] = between;
  const room = `${first}-${second}`;
  const opened = minutesAfter(daysBefore(today, chat[0]?.ago ?? 0), -180);
  const userIds = demoPeople.filter(({ person }) => person === second).map(({ id }) => id);
  const occasion = { at: opened, by: first, name: `${room}-open` };
  const { conversation } = await perform(occasion, 'createConversation', { userIds });
  const talk = { chat, target: { conversationId: conversation.id }, room, today };
  await performAll([...talkOf(talk), ...readingOf(talk, between)], noIds());
}
