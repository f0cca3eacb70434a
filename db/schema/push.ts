import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './field';
import { notifications } from './inbox';
import { sessions, users } from './users';

/** Browsers that asked for notifications. */
export const pushDevices = pgTable(
  'push_devices',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The session that asked: when it has ended, whoever sits there is told nothing more. Null for an API token. */
    sessionId: uuid().references(() => sessions.id, { onDelete: 'cascade' }),
    endpoint: text().notNull().unique(),
    /** The browser's public key and secret, both base64url, with which only it can read what is sent. */
    p256dh: text().notNull(),
    auth: text().notNull(),
    userAgent: text().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [index('push_devices_user').on(table.userId)],
);

/** Which entries were sent to which browser, so that none is sent twice. */
export const pushDeliveries = pgTable(
  'push_deliveries',
  {
    notificationId: uuid()
      .notNull()
      .references(() => notifications.id, { onDelete: 'cascade' }),
    deviceId: uuid()
      .notNull()
      .references(() => pushDevices.id, { onDelete: 'cascade' }),
    /** Until then a worker is at it, and no other may. */
    claimedUntil: moment().notNull(),
    sentAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.notificationId, table.deviceId] }),
    index('push_deliveries_device').on(table.deviceId),
  ],
);
