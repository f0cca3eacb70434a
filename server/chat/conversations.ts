import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { userStream } from '../../contract/streams';
import { conversationMembers, conversations } from '../../db/schema/chat';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { notFound } from '../projects/access';
import { selectConversation } from './conversation-queries';

/** With one other person there is one conversation, whoever asks for it and however often. */
export async function createConversation(
  actor: Actor,
  { userIds }: CommandInput<'createConversation'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createConversation'>> {
  await assertOthers(unit, actor, userIds);
  const memberIds = [actor.userId, ...userIds];
  const isDirect = userIds.length === 1;
  const uniqueKey = isDirect ? memberIds.toSorted().join(' ') : null;
  const [created] = await unit.tx
    .insert(conversations)
    .values({ id: unit.newId(), kind: isDirect ? 'direct' : 'group', uniqueKey, createdAt: unit.now })
    .onConflictDoNothing({ target: conversations.uniqueKey })
    .returning({ id: conversations.id });
  if (!created) return { conversation: await requireDirect(unit, uniqueKey) };
  await unit.tx
    .insert(conversationMembers)
    .values(memberIds.map((userId) => ({ conversationId: created.id, userId })));
  const conversation = await selectConversation(unit.tx, created.id);
  for (const userId of memberIds) {
    unit.append(userStream(userId), created.id, { type: 'conversationJoined', payload: { conversation } });
  }
  return { conversation };
}

async function requireDirect(unit: UnitOfWork, uniqueKey: string | null) {
  const [existing] = await unit.tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.uniqueKey, uniqueKey ?? ''));
  if (!existing) throw notFound('conversation');
  return selectConversation(unit.tx, existing.id);
}

async function assertOthers(unit: UnitOfWork, actor: Actor, userIds: readonly string[]): Promise<void> {
  const self = userIds.indexOf(actor.userId);
  if (self !== -1) {
    throw new AppError('validation', 'The request is not valid', {
      fields: [{ path: `userIds.${self}`, message: 'names yourself; name the others' }],
    });
  }
  const found = await unit.tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, [...userIds]), isNull(users.deactivatedAt)));
  if (found.length < userIds.length) throw notFound('user');
}
