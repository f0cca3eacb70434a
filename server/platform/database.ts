import type postgres from 'postgres';
import { limits } from '../../contract/limits';
import { createDatabaseClient, type DatabaseClient } from '../../db/client';
import type { Orm, Transaction } from '../../db/orm';
import type { Finished, LastStatement } from '../../db/transaction-connection';
import type { WatchStatement } from '../../db/watched-driver';
import { isTransient, toAppError } from './database-error';
import { withDeadline } from './deadline';
import { env } from './env';
import { metrics } from './metrics';
import { once } from './once';
import { type Tracer, tracer } from './tracing';

export type { Transaction };

/** Either a transaction or the pool: what a query needs to read. */
export type Reader = Transaction | Orm;

const maxAttempts = 4;

/** The process's one pool, shared by the custom server and Next's bundle. */
export function databaseClient(): DatabaseClient {
  return once('database', () =>
    createDatabaseClient(env.DATABASE_URL, {
      maxConnections: 16,
      applicationName: 'lockstep',
      onTransaction: (waitedMs) => metrics().poolWait.observe(waitedMs / 1_000),
      onStatement: tracer.current && statementSpans(tracer.current),
    }),
  );
}

function statementSpans({ begin }: Tracer): WatchStatement {
  return (text, answered) => {
    const [operation = ''] = text.toLowerCase().split(' ', 1);
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
    const end = begin({ name: `postgresql ${operation}`, kind: 'client', attributes });
    answered.then(() => end(), end);
  };
}

/** Runs single statements outside a transaction, within the deadline. */
export function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  return guarded(() => work(databaseClient().orm));
}

/** Runs several reads that see one and the same moment of the database. */
export function readConsistently<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return guarded(() => databaseClient().begin(work, 'isolation level repeatable read read only'));
}

/** Runs a transaction; serialization failures and deadlocks were rolled back for certain and are run again. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return guarded(() => retrying(() => databaseClient().begin(work)));
}

/** The same for a transaction whose last statement needs no look at its answer before the commit. */
export function transactionEndingWith<Value, Row extends postgres.Row>(
  work: (tx: Transaction) => Promise<Value>,
  last: LastStatement<Value, Row>,
): Promise<Finished<Value, Row>> {
  return guarded(() => retrying(() => databaseClient().beginAndEndWith(work, last)));
}

/** Gives any database work the deadline, and its failures a code that people can act on. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await withDeadline(work(), limits.ackDeadlineMs - 250, 'The database');
  } catch (error) {
    throw toAppError(error);
  }
}

/** Runs work again, a little later each time, while it fails in a way that is certain to have had no effect. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === maxAttempts || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (0.5 + Math.random())));
    }
  }
}
