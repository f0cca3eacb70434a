import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import type { NotificationStatus } from '../../contract/notifications';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { userStream } from '../../contract/streams';
import { inboxes, notifications } from '../../db/schema/inbox';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { readHead } from '../log/read';
import { type Reader, readConsistently } from '../platform/database';
import { decodeCursor, toPage } from '../platform/paging';
import { isUnread } from './entries';
import { presentNotification } from './present';

/** Read in one moment with the stream's head, so that a follower knows which events come on top. */
export function listNotifications(
  { userId }: Actor,
  { status = 'open', type, cursor, limit = limits.pageSize }: QueryInput<'listNotifications'>,
): Promise<QueryOutput<'listNotifications'>> {
  return readConsistently(async (tx) => {
    const { epoch, head } = await readHead(tx, userStream(userId));
    const rows = await tx
      .select({ row: notifications, actorName: users.name })
      .from(notifications)
      .leftJoin(users, eq(users.id, notifications.actorId))
      .where(
        and(
          eq(notifications.userId, userId),
          hasStatus[status],
          type && eq(notifications.type, type),
          cursor === undefined ? undefined : isAfter(cursor),
        ),
      )
      .orderBy(desc(notifications.raisedAt), desc(notifications.id))
      .limit(limit + 1);
    const entries = rows.map(({ row, actorName }) => presentNotification(row, actorName));
    const page = toPage(entries, limit, ({ raisedAt, id }) => `${raisedAt} ${id}`);
    return { ...page, ...(await selectUnread(tx, userId)), epoch, seq: head };
  });
}

/** How many entries a person has not read. */
export async function selectUnread(reader: Reader, userId: string): Promise<{ unread: number }> {
  const [inbox] = await reader
    .select({ unread: inboxes.unread })
    .from(inboxes)
    .where(eq(inboxes.userId, userId));
  return inbox ?? { unread: 0 };
}

const { doneAt, isSnoozed } = notifications;

const hasStatus: Record<NotificationStatus, SQL | undefined> = {
  open: and(isNull(doneAt), eq(isSnoozed, false)),
  unread: isUnread,
  snoozed: and(isNull(doneAt), eq(isSnoozed, true)),
  done: isNotNull(doneAt),
  all: undefined,
};

/** Entries that come after the one in the cursor, in the order of the list. */
function isAfter(cursor: string): SQL {
  const [raisedAt, id] = decodeCursor(cursor, /^\d{4}-\d\d-\d\dT[\d:.]{12}Z [0-9a-f-]{36}$/).split(' ');
  return sql`(${notifications.raisedAt}, ${notifications.id}) < (${raisedAt}::timestamptz, ${id}::uuid)`;
}
