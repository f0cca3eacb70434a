import { sql } from 'drizzle-orm';
import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StoredFile } from '../../contract/files';
import type { Priority, TaskField } from '../../contract/tasks';
import { moment, positionKey } from './field';
import { columns, projects } from './projects';
import { users } from './users';

export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    columnId: uuid()
      .notNull()
      .references(() => columns.id),
    position: positionKey().notNull(),
    assigneeIds: uuid().array().notNull().default(sql`'{}'`),
    labelIds: uuid().array().notNull().default(sql`'{}'`),
    priority: text().$type<Priority>().notNull().default('none'),
    startOn: date({ mode: 'string' }),
    dueOn: date({ mode: 'string' }),
    estimate: doublePrecision(),
    /** What travels of its files; who may read their bytes is decided by the rows of `files`. */
    attachments: jsonb().$type<StoredFile[]>().notNull().default([]),
    commentCount: integer().notNull().default(0),
    version: integer().notNull().default(1),
    /** The version at which each field last changed; a field that is missing has not changed since creation. */
    fieldVersions: jsonb().$type<Partial<Record<TaskField, number>>>().notNull().default({}),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    archivedAt: moment(),
  },
  (table) => [
    unique('tasks_number_unique').on(table.projectId, table.number),
    index('tasks_board').on(table.projectId).where(sql`${table.archivedAt} is null`),
    index('tasks_column').on(table.columnId, table.position).where(sql`${table.archivedAt} is null`),
    index('tasks_due').on(table.dueOn).where(sql`${table.archivedAt} is null`),
    index('tasks_assignees').using('gin', table.assigneeIds),
  ],
);

export const comments = pgTable(
  'comments',
  {
    id: uuid().primaryKey(),
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    replyTo: uuid(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    editedAt: moment(),
  },
  (table) => [index('comments_task').on(table.taskId, table.createdAt, table.id)],
);
