import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { PgDatabase, PgDialect, type PgTransaction, type PgTransactionConfig } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsQueryResultHKT,
  PostgresJsSession,
  PostgresJsTransaction,
} from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as chatSchema from './schema/chat';
import * as logSchema from './schema/log';
import * as projectSchema from './schema/projects';
import * as taskSchema from './schema/tasks';
import * as userSchema from './schema/users';

export const schema = { ...userSchema, ...projectSchema, ...taskSchema, ...chatSchema, ...logSchema };

type Schema = typeof schema;
type Relations = ExtractTablesWithRelations<Schema>;

export type Orm = PgDatabase<PostgresJsQueryResultHKT, Schema, Relations>;
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, Schema, Relations>;

export type DatabaseClient = {
  /** For single statements. */
  orm: Orm;
  /** The driver itself, for the hottest statements; Drizzle has replaced its date and JSON serializers. */
  sql: postgres.Sql;
  begin<T>(work: (tx: Transaction) => Promise<T>, config?: PgTransactionConfig): Promise<T>;
  /** Closes the pool; waits up to `timeoutSeconds` for running statements. */
  end(timeoutSeconds: number): Promise<void>;
};

export type DatabaseOptions = {
  maxConnections: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
};

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

/** Writes queries, for `compileQuery`, but has nothing to run them on. */
export const unconnected: Orm = connect(undefined as unknown as postgres.Sql);

function connect(sql: postgres.Sql): Orm {
  return new PgDatabase(dialect, new PreparingSession(sql, dialect, undefined), undefined);
}

/** Connects lazily. Every statement is bounded by the server, whatever this process does. */
export function createDatabaseClient(url: string, options: DatabaseOptions): DatabaseClient {
  const sql = postgres(url, {
    max: options.maxConnections,
    connect_timeout: 5,
    idle_timeout: 300,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName,
      statement_timeout: 4_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 5_000,
    },
  });
  drizzle(sql);
  return {
    orm: connect(sql),
    sql,
    begin: (work, config) =>
      sql.begin(async (client) => {
        const session = new PreparingSession(client as unknown as postgres.Sql, dialect, undefined);
        const tx = new PostgresJsTransaction<Schema, Relations>(dialect, session as never, undefined);
        if (config) await tx.setTransaction(config);
        return work(tx);
      }) as Promise<never>,
    end: (timeoutSeconds) => sql.end({ timeout: timeoutSeconds }),
  };
}
