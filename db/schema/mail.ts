import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { NotificationChannel } from '../../contract/notification-preferences';
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

/** Which entries were mailed, so that none is mailed twice. */
export const mailDeliveries = pgTable('mail_deliveries', {
  notificationId: uuid()
    .primaryKey()
    .references(() => notifications.id, { onDelete: 'cascade' }),
  /** Until then a worker is at it, and no other may. */
  claimedUntil: moment().notNull(),
  sentAt: moment(),
});
