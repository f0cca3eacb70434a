import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Fact } from '../../contract/events';
import { limits } from '../../contract/limits';
import { userStream } from '../../contract/streams';
import { inboxes, notifications } from '../../db/schema/inbox';
import type { UnitOfWork } from '../log/unit-of-work';
import type { Transaction } from '../platform/database';
import type { NotificationRow } from './present';

/** What the badge counts. */
export const isUnread = and(
  isNull(notifications.readAt),
  isNull(notifications.doneAt),
  eq(notifications.isSnoozed, false),
) as SQL;

type EntryChange = {
  /** Whose inboxes it may be about. */
  userIds: readonly string[];
  where: SQL;
  /** The new values; null takes the entries away. */
  set: Partial<NotificationRow> | null;
  /** What a person is told of those entries of theirs that were changed. */
  fact: (ids: string[], unread: number) => Fact;
};

/** Changes entries that exist, and tells each person which of theirs, and how many are unread now. */
export async function changeEntries(unit: UnitOfWork, change: EntryChange): Promise<void> {
  const { userIds, where, set, fact } = change;
  await lockInboxes(unit.tx, userIds);
  const ofThem = and(sql`${notifications.userId} = any(${sql.param(userIds)}::uuid[])`, where);
  const which = { id: notifications.id, userId: notifications.userId };
  const changed = await (set === null
    ? unit.tx.delete(notifications).where(ofThem).returning(which)
    : unit.tx.update(notifications).set(set).where(ofThem).returning(which));
  const concerned = [...new Set(changed.map(({ userId }) => userId))];
  for (const [userId, unread] of await recount(unit.tx, concerned)) {
    const ids = changed.flatMap((entry) => (entry.userId === userId ? entry.id : [])).sort();
    for (let from = 0; from < ids.length; from += limits.notificationsAtOnce) {
      const part = ids.slice(from, from + limits.notificationsAtOnce);
      unit.append(userStream(userId), userId, fact(part, unread));
    }
  }
}

/**
 * Every writer of inboxes holds their rows from here to the commit, several in the order of their ids:
 * after what else it locks, before the streams.
 */
export async function lockInboxes(tx: Transaction, userIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    insert into ${inboxes} (user_id, unread)
    select id, 0 from unnest(${sql.param(userIds)}::uuid[]) as person(id) order by id
    on conflict (user_id) do update set unread = ${inboxes}.unread`);
}

async function recount(tx: Transaction, userIds: readonly string[]): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx.execute<{ userId: string; unread: number }>(sql`
    update ${inboxes} set unread = (
      select count(*) from ${notifications}
      where ${notifications.userId} = ${inboxes.userId} and ${isUnread}
    )
    where user_id = any(${sql.param(userIds)}::uuid[])
    returning user_id as "userId", unread`);
  return new Map(rows.map(({ userId, unread }) => [userId, unread]));
}
