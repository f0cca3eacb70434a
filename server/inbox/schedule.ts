import { eq, getTableColumns } from 'drizzle-orm';
import type { EmailDelivery, QuietHours } from '../../contract/notification-preferences';
import { notificationSchedules } from '../../db/schema/mail';
import { users } from '../../db/schema/users';
import type { Reader, Transaction } from '../platform/database';
import type { Schedule } from './schedule-times';

type ScheduleRow = typeof notificationSchedules.$inferSelect;

/** What to join for `presentSchedule`. */
export const scheduleColumns = { timeZone: users.timeZone, row: getTableColumns(notificationSchedules) };

export function presentSchedule({ timeZone, row }: { timeZone: string; row: ScheduleRow | null }): Schedule {
  const { quietFrom = null, quietTo = null, emailDelivery = 'each', digestHour = 8 } = row ?? {};
  const quietHours = quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null;
  return { timeZone, quietHours, emailDelivery, digestHour };
}

export async function selectSchedule(reader: Reader, userId: string): Promise<Schedule> {
  const [found] = await reader
    .select(scheduleColumns)
    .from(users)
    .leftJoin(notificationSchedules, eq(notificationSchedules.userId, users.id))
    .where(eq(users.id, userId));
  return presentSchedule(found ?? { timeZone: 'UTC', row: null });
}

export type ScheduleChanges = {
  quietHours?: QuietHours | null | undefined;
  emailDelivery?: EmailDelivery | undefined;
  digestHour?: number | undefined;
};

export async function setSchedule(
  tx: Transaction,
  userId: string,
  { quietHours, emailDelivery, digestHour }: ScheduleChanges,
): Promise<void> {
  const set = {
    ...(quietHours !== undefined && {
      quietFrom: quietHours?.from ?? null,
      quietTo: quietHours?.to ?? null,
    }),
    ...(emailDelivery !== undefined && { emailDelivery }),
    ...(digestHour !== undefined && { digestHour }),
  };
  if (Object.keys(set).length === 0) return;
  const { userId: target } = notificationSchedules;
  await tx
    .insert(notificationSchedules)
    .values({ userId, ...set })
    .onConflictDoUpdate({ target, set });
}
