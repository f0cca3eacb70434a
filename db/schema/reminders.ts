import { date, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import { tasks } from './tasks';
import { users } from './users';

/** Who was reminded of what, so that nobody is reminded of the same again, whoever comes to think of it. */
export const reminders = pgTable(
  'reminders',
  {
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    dueOn: date({ mode: 'string' }).notNull(),
    /** From the day of the reminder to the day on which the task is due. */
    daysLeft: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.userId, table.dueOn, table.daysLeft] })],
);
