import { eq } from 'drizzle-orm';
import { mentionedUserIds } from '../../contract/mentions';
import type { Message } from '../../contract/messages';
import type { NotificationType } from '../../contract/notifications';
import { projects } from '../../db/schema/projects';
import type { Actor } from '../identity/actor';
import { excerptOf } from '../inbox/excerpt';
import { notify, type Subject } from '../inbox/notify';
import type { UnitOfWork } from '../log/unit-of-work';
import { selectMemberIds } from '../projects/memberships';
import type { RoomAccess } from './access';
import { selectConversation } from './conversation-queries';

type NewMessage = {
  room: RoomAccess;
  message: Message;
  /** Who wrote what it answers. */
  repliedTo: string | null;
};

/**
 * In a conversation of a few, each of the others is told of each message; in a project's room, and in
 * the admins', only who is called by name or answered.
 */
export async function tellOfMessage(
  unit: UnitOfWork,
  actor: Actor,
  { room, message, repliedTo, listeners }: NewMessage & { listeners: readonly string[] },
): Promise<void> {
  const mentioned = mentionedUserIds(message.body);
  const conversation =
    room.conversationId === null ? null : await selectConversation(unit.tx, room.conversationId);
  const isAmongFew = conversation !== null && conversation.kind !== 'admins';
  if (!isAmongFew && mentioned.length === 0 && repliedTo === null) return;
  const typeFor = (userId: string): NotificationType | null => {
    if (mentioned.includes(userId)) return 'mention';
    if (userId === repliedTo) return 'reply';
    return isAmongFew ? 'direct_message' : null;
  };
  await tell(
    unit,
    actor,
    { room, message },
    conversation?.members.map(({ userId }) => userId) ?? listeners,
    typeFor,
  );
}

/** An edited message tells only those whom it did not call before. */
export async function tellOfNewMentions(
  unit: UnitOfWork,
  actor: Actor,
  { room, message, before }: { room: RoomAccess; message: Message; before: string },
): Promise<void> {
  const known = new Set(mentionedUserIds(before));
  const mentioned = mentionedUserIds(message.body).filter((userId) => !known.has(userId));
  if (mentioned.length === 0) return;
  const listeners = await selectListeners(unit, room);
  await tell(unit, actor, { room, message }, listeners, (userId) =>
    mentioned.includes(userId) ? 'mention' : null,
  );
}

async function tell(
  unit: UnitOfWork,
  actor: Actor,
  { room, message }: Pick<NewMessage, 'room' | 'message'>,
  listeners: readonly string[],
  typeFor: (userId: string) => NotificationType | null,
): Promise<void> {
  const body = excerptOf(message.body) || attachmentWords(message);
  const recipients = listeners.flatMap((userId) => {
    const type = userId === actor.userId ? null : typeFor(userId);
    return type === null ? [] : [{ userId, type, body }];
  });
  if (recipients.length === 0) return;
  await notify(unit, actor, { ...(await subjectOf(unit, actor, room)), sourceId: message.id }, recipients);
}

/** What a message without words says. */
function attachmentWords({ attachments }: Message): string {
  return attachments.map(({ name }) => name).join(', ');
}

async function selectListeners({ tx }: UnitOfWork, { projectId, conversationId }: RoomAccess) {
  if (projectId !== null) return selectMemberIds(tx, projectId);
  const { members } = await selectConversation(tx, conversationId as string);
  return members.map(({ userId }) => userId);
}

/** A conversation has no name but those of the people in it. */
async function subjectOf(
  { tx }: UnitOfWork,
  { name }: Actor,
  { projectId, conversationId }: RoomAccess,
): Promise<Subject> {
  if (projectId === null) return { title: name, conversationId: conversationId as string };
  const [project] = await tx.select({ name: projects.name }).from(projects).where(eq(projects.id, projectId));
  return { title: project?.name as string, projectId };
}
