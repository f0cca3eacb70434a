import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ProjectRole } from '../../contract/roles';
import { moment, positionKey } from './field';
import { users } from './users';

export const projects = pgTable('projects', {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  version: integer().notNull().default(1),
  /** The number that the newest task got. */
  lastTaskNumber: integer().notNull().default(0),
  createdAt: moment().notNull().defaultNow(),
  archivedAt: moment(),
});

export const projectMembers = pgTable(
  'project_members',
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text().$type<ProjectRole>().notNull(),
    version: integer().notNull().default(1),
    joinedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.userId] }),
    index('project_members_user').on(table.userId),
  ],
);

/** Who left a project: what they did stays, and keeps their name. Who comes back stays listed here as well. */
export const formerMembers = pgTable(
  'former_members',
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

export const projectInvites = pgTable(
  'project_invites',
  {
    id: uuid().primaryKey(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    role: text().$type<ProjectRole>().notNull(),
    /** If set, only the person with this address may accept. */
    email: text(),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
  },
  (table) => [index('project_invites_project').on(table.projectId)],
);

export const columns = pgTable(
  'columns',
  {
    id: uuid().primaryKey(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    position: positionKey().notNull(),
    wipLimit: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [index('columns_project').on(table.projectId, table.position)],
);

export const labels = pgTable(
  'labels',
  {
    id: uuid().primaryKey(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    color: text().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [uniqueIndex('labels_name_unique').on(table.projectId, sql`lower(${table.name})`)],
);
