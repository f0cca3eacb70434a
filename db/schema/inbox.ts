import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { NotificationType } from '../../contract/notifications';
import type { WatchLevel } from '../../contract/watches';
import { conversations } from './chat';
import { moment } from './field';
import { projects } from './projects';
import { tasks } from './tasks';
import { users } from './users';

/**
 * Counts a person's unread entries. Whoever changes an inbox locks its row first and until the commit, so
 * that the count which an event tells is that of its place in the stream.
 */
export const inboxes = pgTable('inboxes', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  unread: integer().notNull(),
});

export const notifications = pgTable(
  'notifications',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text().$type<NotificationType>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    actorId: uuid().references(() => users.id),
    projectId: uuid().references(() => projects.id, { onDelete: 'cascade' }),
    taskId: uuid().references(() => tasks.id, { onDelete: 'cascade' }),
    taskKey: text(),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'cascade' }),
    /** The comment or message whose words `body` repeats; they go together. */
    sourceId: uuid(),
    createdAt: moment().notNull(),
    raisedAt: moment().notNull(),
    readAt: moment(),
    doneAt: moment(),
    isSnoozed: boolean().notNull().default(false),
    /** When a snooze ends by itself; null while it waits for a change of the task. */
    wakeAt: moment(),
  },
  (table) => [
    index('notifications_inbox').on(table.userId, table.raisedAt, table.id),
    index('notifications_unread')
      .on(table.userId, table.taskId)
      .where(sql`${table.readAt} is null and ${table.doneAt} is null and not ${table.isSnoozed}`),
    index('notifications_source').on(table.sourceId).where(sql`${table.sourceId} is not null`),
    index('notifications_asleep').on(table.taskId).where(sql`${table.isSnoozed} and ${table.wakeAt} is null`),
    index('notifications_wake').on(table.wakeAt).where(sql`${table.wakeAt} is not null`),
  ],
);

/** Who watches or has muted a task; nobody without a row does either. */
export const taskWatches = pgTable(
  'task_watches',
  {
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    level: text().$type<Exclude<WatchLevel, 'none'>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.userId] })],
);

export const projectWatches = pgTable(
  'project_watches',
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.userId] })],
);
