import { eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import {
  defaultPreference,
  type NotificationPreference,
  type NotificationSettings,
  notificationChannel,
} from '../../contract/notification-preferences';
import { notificationType } from '../../contract/notifications';
import { notificationPreferences } from '../../db/schema/mail';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { type Reader, read, type Transaction } from '../platform/database';
import { env } from '../platform/env';
import { isKnownTimeZone } from '../platform/zoned-time';
import { selectSchedule, setSchedule } from './schedule';

export function getNotificationPreferences({ userId }: Actor): Promise<NotificationSettings> {
  return read((reader) => selectSettings(reader, userId));
}

export async function updateNotificationPreferences(
  { userId }: Actor,
  { preferences = [], timeZone, ...schedule }: CommandInput<'updateNotificationPreferences'>,
  { tx }: UnitOfWork,
): Promise<CommandOutput<'updateNotificationPreferences'>> {
  if (timeZone !== undefined) {
    await requireTimeZone(tx, timeZone);
    await tx.update(users).set({ timeZone }).where(eq(users.id, userId));
  }
  await setSchedule(tx, userId, schedule);
  for (const preference of preferences) await setPreference(tx, userId, preference);
  return selectSettings(tx, userId);
}

export async function setPreference(
  tx: Transaction,
  userId: string,
  { type, channel, on }: NotificationPreference,
): Promise<void> {
  const { userId: person, type: ofType, channel: byChannel } = notificationPreferences;
  await tx
    .insert(notificationPreferences)
    .values({ userId, type, channel, isOn: on })
    .onConflictDoUpdate({ target: [person, ofType, byChannel], set: { isOn: on } });
}

async function selectSettings(reader: Reader, userId: string): Promise<NotificationSettings> {
  const chosen = await reader
    .select()
    .from(notificationPreferences)
    .where(eq(notificationPreferences.userId, userId));
  const preferences = notificationType.options.flatMap((type) =>
    notificationChannel.options.map((channel) => ({
      type,
      channel,
      on: chosen.find((row) => row.type === type && row.channel === channel)?.isOn ?? defaultPreference(type),
    })),
  );
  return {
    preferences,
    ...(await selectSchedule(reader, userId)),
    availableChannels: env.SMTP_URL === undefined ? ['push'] : ['email', 'push'],
  };
}

/** Both must know the zone: the database, which finds reminders, and this process, which counts quiet hours. */
async function requireTimeZone(tx: Transaction, name: string): Promise<void> {
  const known = await tx.execute(sql`select from pg_timezone_names where name = ${name}`);
  if (known.length > 0 && isKnownTimeZone(name)) return;
  throw new AppError('validation', 'There is no such time zone', {
    fields: [{ path: 'timeZone', message: 'is not a time zone' }],
  });
}
