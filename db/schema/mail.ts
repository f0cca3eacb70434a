import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { EmailDelivery, NotificationChannel } from '../../contract/notification-preferences';
import type { NotificationType } from '../../contract/notifications';
import { moment } from './field';
import { notifications } from './inbox';
import { users } from './users';

/** What somebody chose; what has no row is as `defaultPreference` says. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text().$type<NotificationType>().notNull(),
    channel: text().$type<NotificationChannel>().notNull(),
    isOn: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.type, table.channel] })],
);

/** When somebody wants to be told; who has no row is told at once. */
export const notificationSchedules = pgTable('notification_schedules', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  emailDelivery: text().$type<EmailDelivery>().notNull().default('each'),
  digestHour: smallint().notNull().default(8),
  /** Both or neither, as the person's clock shows them: `HH:MM`. */
  quietFrom: text(),
  quietTo: text(),
});

/** Which entries were mailed, so that none is mailed twice, and which wait to be mailed together. */
export const mailDeliveries = pgTable(
  'mail_deliveries',
  {
    notificationId: uuid()
      .primaryKey()
      .references(() => notifications.id, { onDelete: 'cascade' }),
    /** Until then a worker is at it, and no other may. */
    claimedUntil: moment().notNull(),
    sentAt: moment(),
    /** Since when it waits for a digest; null for what goes out by itself. */
    heldAt: moment(),
    /** Of what waits: leads to its cause in the logs. */
    eventId: uuid(),
  },
  (table) => [
    index('mail_deliveries_held')
      .on(table.heldAt)
      .where(sql`${table.heldAt} is not null and ${table.sentAt} is null`),
  ],
);
