import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { conversations, messages } from './chat';
import { moment } from './field';
import { projects } from './projects';
import { tasks } from './tasks';
import { users } from './users';

/**
 * What was uploaded; the bytes are in the file storage under the row's id. The row is there before the
 * bytes and goes after them, so bytes without a row do not exist.
 */
export const files = pgTable(
  'files',
  {
    id: uuid().primaryKey(),
    /** Where it may be used: one of the two. */
    projectId: uuid().references(() => projects.id),
    conversationId: uuid().references(() => conversations.id),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    /** Of all that is stored for it. */
    byteSize: bigint({ mode: 'number' }).notNull(),
    width: integer(),
    height: integer(),
    hasPreview: boolean().notNull().default(false),
    createdAt: moment().notNull(),
    /** Null until its bytes are complete. */
    storedAt: moment(),
    /** What holds it: at most one of the two. */
    taskId: uuid().references(() => tasks.id),
    messageId: uuid().references(() => messages.id),
    /** Since when nothing holds it; it is deleted a day later. Null while something does. */
    unusedSince: moment(),
  },
  (table) => [
    check('files_room', sql`num_nonnulls(${table.projectId}, ${table.conversationId}) = 1`),
    check('files_holder', sql`num_nonnulls(${table.taskId}, ${table.messageId}) <= 1`),
    index('files_project').on(table.projectId),
    index('files_conversation').on(table.conversationId),
    index('files_unused').on(table.unusedSince).where(sql`${table.unusedSince} is not null`),
  ],
);
