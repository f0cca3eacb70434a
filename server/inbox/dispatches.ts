import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { defaultPreference, type NotificationChannel } from '../../contract/notification-preferences';
import type { Notification } from '../../contract/notifications';
import { notifications } from '../../db/schema/inbox';
import { notificationPreferences, notificationSchedules } from '../../db/schema/mail';
import { users } from '../../db/schema/users';
import type { Reader } from '../platform/database';
import { isUnread } from './entries';
import { presentNotification } from './present';
import { presentSchedule, scheduleColumns } from './schedule';
import type { Schedule } from './schedule-times';

/** An entry that leaves its inbox by another way, for somebody who wants that. */
export type Dispatch = {
  notification: Notification;
  userId: string;
  recipient: { name: string; email: string };
  schedule: Schedule;
};

const actors = alias(users, 'actors');

/**
 * Those of some entries that are to be told by a channel, oldest first: not what is read, done, put off or
 * gone, and not what its reader has switched off there.
 */
export async function selectDispatches(
  reader: Reader,
  channel: NotificationChannel,
  where: SQL | undefined,
): Promise<Dispatch[]> {
  const found = await reader
    .select({
      entry: notifications,
      recipient: { name: users.name, email: users.email },
      actorName: actors.name,
      choice: notificationPreferences.isOn,
      ...scheduleColumns,
    })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), isNull(users.deactivatedAt)))
    .leftJoin(actors, eq(actors.id, notifications.actorId))
    .leftJoin(notificationSchedules, eq(notificationSchedules.userId, notifications.userId))
    .leftJoin(
      notificationPreferences,
      and(
        eq(notificationPreferences.userId, notifications.userId),
        eq(notificationPreferences.type, notifications.type),
        eq(notificationPreferences.channel, channel),
      ),
    )
    .where(and(isUnread, where))
    .orderBy(notifications.raisedAt, notifications.id);
  return found
    .filter(({ choice, entry }) => choice ?? defaultPreference(entry.type))
    .map(({ entry, actorName, recipient, timeZone, row }) => ({
      notification: presentNotification(entry, actorName),
      userId: entry.userId,
      recipient,
      schedule: presentSchedule({ timeZone, row }),
    }));
}
