import { and, eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { withReaction } from '../../contract/reactions-reducer';
import { userStream } from '../../contract/streams';
import { messages } from '../../db/schema/chat';
import { holdFiles, releaseFiles, takeFiles } from '../files/hold';
import type { Actor } from '../identity/actor';
import { removeEntries, reviseEntries } from '../inbox/sources';
import type { UnitOfWork } from '../log/unit-of-work';
import { selectMemberIds } from '../projects/memberships';
import { isInRoom, lockMessage, type RoomAccess, requireRoom } from './access';
import { type MessageRow, presentMessage } from './present';
import { readMessageEntries } from './read-message-entries';
import { takeMessageNumber } from './rooms';
import { tellOfMessage, tellOfNewMentions } from './tell-of-message';

export async function sendMessage(
  actor: Actor,
  { body, replyTo, fileIds = [], ...target }: CommandInput<'sendMessage'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'sendMessage'>> {
  const room = await requireRoom(unit.tx, actor, target, 'message.write');
  const { stream, projectId, conversationId } = room;
  const repliedTo = replyTo === undefined ? null : await requireInRoom(unit, room, replyTo);
  const listeners = projectId === null ? [] : await selectMemberIds(unit.tx, projectId);
  const attachments = await takeFiles(unit, actor, fileIds, room);
  const number = await takeMessageNumber(unit, stream, actor.userId);
  const [row] = await unit.tx
    .insert(messages)
    .values({
      id: unit.newId(),
      projectId,
      conversationId,
      number,
      authorId: actor.userId,
      body,
      replyTo: replyTo ?? null,
      attachments,
      createdAt: unit.now,
    })
    .returning();
  const message = presentMessage(row as MessageRow);
  await holdFiles(unit, attachments, { messageId: message.id });
  unit.append(stream, message.id, { type: 'newMessage', payload: { message } });
  const { authorId, createdAt } = message;
  // Who has the room open hears the message itself, and sockets are in the rooms of all their conversations.
  unit.announce({
    kind: 'control',
    streams: listeners.map(userStream),
    name: 'roomActivity',
    message: { stream, number, authorId, createdAt },
  });
  await readMessageEntries(unit, actor.userId, room, number);
  await tellOfMessage(unit, actor, { room, message, repliedTo, listeners });
  return { message };
}

export async function updateMessage(
  actor: Actor,
  { messageId, body }: CommandInput<'updateMessage'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateMessage'>> {
  const { message, room } = await lockMessage(unit.tx, actor, messageId);
  if (message.authorId !== actor.userId) throw new AppError('forbidden', 'Only its author edits a message');
  if (message.body === body) return { message: presentMessage(message) };
  const edited = await changeMessage(unit, messageId, { body, editedAt: unit.now });
  unit.append(room.stream, messageId, {
    type: 'messageUpdated',
    payload: { messageId, changes: { body, editedAt: edited.editedAt }, version: edited.version },
  });
  await reviseEntries(unit, messageId, body);
  await tellOfNewMentions(unit, actor, { room, message: edited, before: message.body });
  return { message: edited };
}

export async function deleteMessage(
  actor: Actor,
  { messageId }: CommandInput<'deleteMessage'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'deleteMessage'>> {
  const { message, room } = await lockMessage(unit.tx, actor, messageId);
  if (message.authorId !== actor.userId && !room.isOwner) {
    throw new AppError('forbidden', 'Only its author or an owner of the project deletes a message');
  }
  const deleted = await changeMessage(unit, messageId, {
    body: '',
    attachments: [],
    reactions: [],
    deletedAt: unit.now,
  });
  await releaseFiles(unit, message.attachments);
  unit.append(room.stream, messageId, {
    type: 'messageDeleted',
    payload: { messageId, deletedAt: unit.now.toISOString(), version: deleted.version },
  });
  await removeEntries(unit, messageId);
  return { message: deleted };
}

export async function react(
  actor: Actor,
  { messageId, emoji, on }: CommandInput<'react'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'react'>> {
  const { message, room } = await lockMessage(unit.tx, actor, messageId);
  const reactions = withReaction(message.reactions, { userId: actor.userId, emoji, on });
  if (reactions === message.reactions) return { message: presentMessage(message) };
  if (reactions.length > limits.emojiPerMessage) {
    throw new AppError(
      'rule_limit_reached',
      `A message has at most ${limits.emojiPerMessage} different emoji`,
    );
  }
  const [row] = await unit.tx
    .update(messages)
    .set({ reactions })
    .where(eq(messages.id, messageId))
    .returning();
  const changed = presentMessage(row as MessageRow);
  unit.append(room.stream, messageId, {
    type: 'reactionChanged',
    payload: { messageId, reactions: changed.reactions },
  });
  return { message: changed };
}

async function changeMessage(unit: UnitOfWork, messageId: string, values: Partial<MessageRow>) {
  const [row] = await unit.tx
    .update(messages)
    .set({ ...values, version: sql`${messages.version} + 1` })
    .where(eq(messages.id, messageId))
    .returning();
  return presentMessage(row as MessageRow);
}

/** Who wrote the message that is answered. */
async function requireInRoom(unit: UnitOfWork, room: RoomAccess, messageId: string): Promise<string> {
  const [found] = await unit.tx
    .select({ authorId: messages.authorId })
    .from(messages)
    .where(and(eq(messages.id, messageId), isInRoom(room)));
  if (found) return found.authorId;
  throw new AppError('rule_not_in_project', 'The message to reply to is not in this room', {
    fields: [{ path: 'replyTo', message: 'is not a message of this room' }],
  });
}
