import { conversationStream, type StreamName } from '../../contract/streams';
import { databaseClient, guarded } from '../platform/database';
import { adminsKey } from './access';

type Row = { userId: string; conversationId: string };

/** The streams of the conversations that each of these people is in, in one query. */
export async function selectConversationStreams(
  userIds: readonly string[],
): Promise<Map<string, ReadonlySet<StreamName>>> {
  const rows = await guarded(
    () => databaseClient().sql<Row[]>`
      select user_id as "userId", conversation_id as "conversationId"
      from conversation_members where user_id = any(${[...userIds]}::uuid[])
      union all
      select users.id, conversations.id from conversations, users
      where unique_key = ${adminsKey} and users.id = any(${[...userIds]}::uuid[])
        and role = 'admin' and deactivated_at is null`,
  );
  const streams = new Map(userIds.map((userId) => [userId, new Set<StreamName>()]));
  for (const { userId, conversationId } of rows) {
    streams.get(userId)?.add(conversationStream(conversationId));
  }
  return streams;
}
