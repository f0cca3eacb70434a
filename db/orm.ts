import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { PgDatabase, PgDialect, type PgTransaction } from 'drizzle-orm/pg-core';
import {
  type PostgresJsQueryResultHKT,
  PostgresJsSession,
  PostgresJsTransaction,
} from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as auditSchema from './schema/audit';
import * as chatSchema from './schema/chat';
import * as fileSchema from './schema/files';
import * as historySchema from './schema/history';
import * as inboxSchema from './schema/inbox';
import * as logSchema from './schema/log';
import * as mailSchema from './schema/mail';
import * as projectSchema from './schema/projects';
import * as reminderSchema from './schema/reminders';
import * as taskSchema from './schema/tasks';
import * as userSchema from './schema/users';

export const schema = {
  ...auditSchema,
  ...userSchema,
  ...projectSchema,
  ...taskSchema,
  ...chatSchema,
  ...fileSchema,
  ...inboxSchema,
  ...mailSchema,
  ...reminderSchema,
  ...logSchema,
  ...historySchema,
};

type Schema = typeof schema;
type Relations = ExtractTablesWithRelations<Schema>;

export type Orm = PgDatabase<PostgresJsQueryResultHKT, Schema, Relations>;
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, Schema, Relations>;

/** What Drizzle needs of the driver to run statements. */
export type StatementRunner = Pick<postgres.Sql, 'unsafe'>;

/**
 * Drizzle leaves statements unprepared unless each is named by hand, which costs about half of the
 * throughput; the driver names prepared statements by their text, so here every one of them is.
 */
class PreparingSession extends PostgresJsSession<postgres.Sql, Schema, Relations> {
  override prepareQuery: PostgresJsSession<postgres.Sql, Schema, Relations>['prepareQuery'] = (
    query,
    fields,
    name = 'prepared',
    ...rest
  ) => super.prepareQuery(query, fields, name, ...rest);
}

const dialect = new PgDialect({ casing: 'snake_case' });

function sessionOn(runner: StatementRunner): PreparingSession {
  return new PreparingSession(runner as postgres.Sql, dialect, undefined);
}

export function ormOn(runner: StatementRunner): Orm {
  return new PgDatabase(dialect, sessionOn(runner), undefined);
}

export function transactionOn(runner: StatementRunner): Transaction {
  return new PostgresJsTransaction<Schema, Relations>(dialect, sessionOn(runner) as never, undefined);
}
