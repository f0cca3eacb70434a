import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Conversation } from '../../contract/conversations';
import type { QueryOutput } from '../../contract/queries';
import { conversationMembers, conversations } from '../../db/schema/chat';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';
import { selectProjectsOf } from '../projects/queries';
import { conversationIdsOf, isActiveAdmin, isOneOf } from './access';
import { selectRoomsOf } from './rooms';

export async function listConversations(actor: Actor): Promise<QueryOutput<'listConversations'>> {
  return { items: await read((reader) => selectConversationsOf(reader, actor.userId)) };
}

export function listRooms(actor: Actor): Promise<QueryOutput<'listRooms'>> {
  return read(async (reader) => {
    const projects = await selectProjectsOf(reader, actor.userId);
    const conversations = await selectConversationsOf(reader, actor.userId);
    return { items: await selectRoomsOf(reader, actor.userId, { projects, conversations }) };
  });
}

/** The conversations that a person is in, oldest first. */
export function selectConversationsOf(reader: Reader, userId: string): Promise<Conversation[]> {
  return selectConversations(reader, isOneOf(conversations.id, conversationIdsOf(userId)));
}

export async function selectConversation(reader: Reader, conversationId: string): Promise<Conversation> {
  const [found] = await selectConversations(reader, eq(conversations.id, conversationId));
  return found as Conversation;
}

/** Conversations with the people in them, both in the order of their ids. */
async function selectConversations(reader: Reader, which: SQL): Promise<Conversation[]> {
  const rows = await reader.select().from(conversations).where(which).orderBy(asc(conversations.id));
  const ids = rows.map(({ id }) => id);
  const members = await reader
    .select({ conversationId: conversationMembers.conversationId, userId: users.id, name: users.name })
    .from(conversationMembers)
    .innerJoin(users, eq(users.id, conversationMembers.userId))
    .where(inArray(conversationMembers.conversationId, ids))
    .orderBy(asc(users.id));
  const admins = rows.some(({ kind }) => kind === 'admins') ? await selectAdmins(reader) : [];
  return rows.map(({ id, kind, createdAt }) => ({
    id,
    kind,
    members:
      kind === 'admins'
        ? admins
        : members
            .filter(({ conversationId }) => conversationId === id)
            .map(({ userId, name }) => ({ userId, name })),
    createdAt: createdAt.toISOString(),
  }));
}

function selectAdmins(reader: Reader) {
  return reader
    .select({ userId: users.id, name: users.name })
    .from(users)
    .where(isActiveAdmin)
    .orderBy(asc(users.id));
}
