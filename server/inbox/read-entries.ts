import { and, eq, type SQL } from 'drizzle-orm';
import { notifications } from '../../db/schema/inbox';
import type { UnitOfWork } from '../log/unit-of-work';
import { changeEntries, isUnread } from './entries';

/** Marks a person's unread entries as read, of those that `where` names. */
export async function readEntries(unit: UnitOfWork, userId: string, where: SQL): Promise<void> {
  const isMeant = and(eq(notifications.userId, userId), isUnread, where) as SQL;
  const found = await unit.tx.select({ id: notifications.id }).from(notifications).where(isMeant).limit(1);
  if (found.length === 0) return;
  const readAt = unit.now.toISOString();
  await changeEntries(unit, {
    userIds: [userId],
    where: isMeant,
    set: { readAt: unit.now },
    fact: (ids, unread) => ({ type: 'notificationsRead', payload: { ids, readAt, unread } }),
  });
}
