import { and, desc, lt } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { messages } from '../../db/schema/chat';
import type { Actor } from '../identity/actor';
import { readHead } from '../log/read';
import { read, readConsistently } from '../platform/database';
import { decodeNumberCursor, toPage } from '../platform/paging';
import { isInRoom, requireMessage, requireRoom } from './access';
import { presentMessage } from './present';

/** Read in one moment with the stream's head, so that a follower knows which events come on top. */
export function listMessages(
  actor: Actor,
  { cursor, limit = limits.pageSize, ...target }: QueryInput<'listMessages'>,
): Promise<QueryOutput<'listMessages'>> {
  return readConsistently(async (tx) => {
    const room = await requireRoom(tx, actor, target, 'project.read');
    const { epoch, head } = await readHead(tx, room.stream);
    const rows = await tx
      .select()
      .from(messages)
      .where(
        and(
          isInRoom(room),
          cursor === undefined ? undefined : lt(messages.number, decodeNumberCursor(cursor)),
        ),
      )
      .orderBy(desc(messages.number))
      .limit(limit + 1);
    const page = toPage(rows.map(presentMessage), limit, ({ number }) => number);
    return { ...page, epoch, seq: head };
  });
}

export function getMessage(
  actor: Actor,
  { messageId }: QueryInput<'getMessage'>,
): Promise<QueryOutput<'getMessage'>> {
  return read(async (reader) => {
    const { message } = await requireMessage(reader, actor, messageId, 'project.read');
    return { message: presentMessage(message) };
  });
}
