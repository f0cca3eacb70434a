import { bigint, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { ProjectContents } from '../../contract/project-state';
import { moment } from './field';
import { projects } from './projects';
import { users } from './users';

/**
 * What a project was before the first event of its stream: with the events since, what it was at any
 * moment. Projects from before this was kept have none.
 */
export const projectOrigins = pgTable('project_origins', {
  projectId: uuid()
    .primaryKey()
    .references(() => projects.id, { onDelete: 'cascade' }),
  contents: jsonb().$type<ProjectContents>().notNull(),
});

/** How far each person has seen a project's events; never backwards. */
export const projectVisits = pgTable(
  'project_visits',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    seenAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.projectId] })],
);
