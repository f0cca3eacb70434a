import { eq } from 'drizzle-orm';
import { conversationStream, userStream } from '../../contract/streams';
import { conversations } from '../../db/schema/chat';
import type { UnitOfWork } from '../log/unit-of-work';
import { adminsKey } from './access';
import { selectConversation } from './conversation-queries';
import { enterRoom } from './rooms';

/**
 * Tells that somebody became an admin or is none any more, after the fact: they enter or leave the
 * admins' room, and the admins see who is in it.
 */
export async function announceAdmins(
  unit: UnitOfWork,
  { entered, left }: { entered?: string; left?: string },
): Promise<void> {
  const [room] = await unit.tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.uniqueKey, adminsKey));
  if (!room) throw new Error('The admins have no room: the migrations are incomplete');
  const conversation = await selectConversation(unit.tx, room.id);
  const entry = entered && { room: await enterRoom(unit, entered, conversationStream(room.id)) };
  for (const { userId } of conversation.members) {
    unit.append(userStream(userId), room.id, {
      type: 'conversationJoined',
      payload: { conversation, ...(userId === entered && entry) },
    });
  }
  if (left) {
    unit.append(userStream(left), room.id, {
      type: 'conversationLeft',
      payload: { conversationId: room.id },
    });
  }
}
