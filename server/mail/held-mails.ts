import { and, eq, gt, isNull, min, type SQL } from 'drizzle-orm';
import { notifications } from '../../db/schema/inbox';
import { mailDeliveries, notificationSchedules } from '../../db/schema/mail';
import { users } from '../../db/schema/users';
import { isUnread } from '../inbox/entries';
import { presentSchedule, scheduleColumns } from '../inbox/schedule';
import type { Schedule } from '../inbox/schedule-times';
import type { Reader } from '../platform/database';

const dayMs = 24 * 60 * 60 * 1_000;

/** What could not go out for so long, for want of a mail server or by its reader's choice, is no news. */
const newsForDays = 7;

type Waiting = { userId: string; schedule: Schedule; heldAt: Date };

/** For whom mails are held, and since when. */
export async function selectWaiting(reader: Reader, at: Date): Promise<Waiting[]> {
  const found = await reader
    .select({ userId: users.id, heldAt: min(mailDeliveries.heldAt), ...scheduleColumns })
    .from(mailDeliveries)
    .innerJoin(notifications, eq(notifications.id, mailDeliveries.notificationId))
    .innerJoin(users, and(eq(users.id, notifications.userId), isNull(users.deactivatedAt)))
    .leftJoin(notificationSchedules, eq(notificationSchedules.userId, users.id))
    .where(and(isUnread, isHeld(at)))
    .groupBy(users.id, notificationSchedules.userId);
  return found.map(({ userId, heldAt, timeZone, row }) => ({
    userId,
    heldAt: heldAt as Date,
    schedule: presentSchedule({ timeZone, row }),
  }));
}

/** The events that held mails of a person tell of, by their entries. */
export async function selectHeld(
  reader: Reader,
  userId: string,
  at: Date,
): Promise<Map<string, string | null>> {
  const found = await reader
    .select({ notificationId: notifications.id, eventId: mailDeliveries.eventId })
    .from(mailDeliveries)
    .innerJoin(notifications, eq(notifications.id, mailDeliveries.notificationId))
    .where(and(eq(notifications.userId, userId), isHeld(at)));
  return new Map(found.map(({ notificationId, eventId }) => [notificationId, eventId]));
}

function isHeld(at: Date): SQL | undefined {
  const since = new Date(at.getTime() - newsForDays * dayMs);
  return and(gt(mailDeliveries.heldAt, since), isNull(mailDeliveries.sentAt));
}
