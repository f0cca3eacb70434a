import { and, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import type { Permission } from '../../contract/permissions';
import { type RoomTarget, streamOfRoom } from '../../contract/room-target';
import type { StreamName } from '../../contract/streams';
import { conversationMembers, conversations, messages } from '../../db/schema/chat';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import type { Reader, Transaction } from '../platform/database';
import { notFound, requireAccess } from '../projects/access';
import type { MessageRow } from './present';

/** A room that the actor is in. */
export type RoomAccess = {
  stream: StreamName;
  projectId: string | null;
  conversationId: string | null;
  /** May take back what others said. */
  isOwner: boolean;
};

export type RoomPermission = Extract<Permission, 'project.read' | 'message.write'>;

type RoomInput = { [Key in keyof RoomTarget]?: string | undefined };

/** The question of who may hear and speak in a room, asked anew each time. */
export async function requireRoom(
  reader: Reader,
  actor: Actor,
  target: RoomInput,
  permission: RoomPermission,
  what?: string,
): Promise<RoomAccess> {
  const { projectId = null, conversationId = null } = target;
  const place = { stream: streamOfRoom(target), projectId, conversationId };
  if (projectId !== null) {
    const { role } = await requireAccess(reader, actor, projectId, permission, what);
    return { ...place, isOwner: role === 'owner' };
  }
  await requireConversation(reader, actor, conversationId ?? '', what);
  return { ...place, isOwner: false };
}

/** Everybody in a conversation hears and speaks alike. */
export async function requireConversation(
  reader: Reader,
  actor: Actor,
  conversationId: string,
  what = 'conversation',
): Promise<void> {
  const [found] = await reader
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(eq(conversations.id, conversationId), isOneOf(conversations.id, conversationIdsOf(actor.userId))),
    );
  if (!found) throw notFound(what);
}

/** The ids of the conversations that a person is in: as a member of them, or by being an admin now. */
export function conversationIdsOf(userId: string): SQL {
  return sql`
    select ${conversationMembers.conversationId} from ${conversationMembers}
    where ${conversationMembers.userId} = ${userId}
    union all
    select ${conversations.id} from ${conversations}, ${users}
    where ${and(eq(conversations.uniqueKey, adminsKey), eq(users.id, userId), isActiveAdmin)}`;
}

/** Asks the list once and then the index of the column, whatever else the query holds. */
export function isOneOf(column: SQLWrapper, ids: SQL): SQL {
  return sql`${column} = any(array(${ids}))`;
}

/** The admins' room is the one conversation under this key. */
export const adminsKey = 'admins';

export const isActiveAdmin = and(eq(users.role, 'admin'), isNull(users.deactivatedAt)) as SQL;

/** The messages of a room. */
export function isInRoom({ projectId, conversationId }: RoomAccess): SQL {
  return projectId !== null
    ? eq(messages.projectId, projectId)
    : eq(messages.conversationId, conversationId as string);
}

/** A message with the room it is in, as one who is in the room may read it. */
export async function requireMessage(
  reader: Reader,
  actor: Actor,
  messageId: string,
  permission: RoomPermission,
): Promise<{ message: MessageRow; room: RoomAccess }> {
  const [message] = await reader.select().from(messages).where(eq(messages.id, messageId));
  if (!message) throw notFound('message');
  const { projectId, conversationId } = message;
  const target = projectId !== null ? { projectId } : { conversationId: conversationId ?? '' };
  return { message, room: await requireRoom(reader, actor, target, permission, 'message') };
}

/** The same, locked until the commit; what was taken back is `gone`. */
export async function lockMessage(tx: Transaction, actor: Actor, messageId: string) {
  const { room } = await requireMessage(tx, actor, messageId, 'message.write');
  const [message] = await tx.select().from(messages).where(eq(messages.id, messageId)).for('update');
  if (!message) throw notFound('message');
  if (message.deletedAt) throw new AppError('gone', 'This message was deleted');
  return { message, room };
}
