import { type SQL, sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import { uuidv7 } from 'uuidv7';
import { type Transaction, transaction } from '../platform/database';
import { once } from '../platform/once';
import { traceparent } from '../platform/tracing';
import type { JobName, Jobs } from './jobs';

type Job<Name extends JobName> = {
  /** A second job of the same id is not stored. */
  id: string;
  data: Jobs[Name];
  startAfterSeconds: number;
};

/** Twelve tries, the last about an hour after the first. */
const retry = { retryLimit: 12, retryDelay: 1, retryBackoff: true };

/** A job that says nothing for this long was lost with its worker, and is given to another. */
const expireInSeconds = 60;

/** Puts jobs into a queue in the transaction of their cause: without the cause there is no job, and never without. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  jobs: readonly Job<Name>[],
): Promise<void> {
  const trace = { traceparent: traceparent() };
  const rows = jobs.map(({ id, data, startAfterSeconds }) => ({
    id,
    name,
    data: { ...data, ...trace },
    startAfter: String(startAfterSeconds),
    expireInSeconds,
    ...retry,
  }));
  await writer().insert(rows, {
    db: { executeSql: async (text, values) => ({ rows: await tx.execute(statementOf(text, values)) }) },
  });
}

/** Lets a job be done once more, later: it found that its time has not come. */
export function postpone<Name extends JobName>(
  name: Name,
  data: Jobs[Name],
  bySeconds: number,
): Promise<void> {
  return transaction((tx) => enqueue(tx, name, [{ id: uuidv7(), data, startAfterSeconds: bySeconds }]));
}

/** Makes the package's statements; it is never started, and has no connection of its own. */
function writer(): PgBoss {
  return once(
    'queue-writer',
    () =>
      new PgBoss({
        db: { executeSql: () => Promise.reject(new Error('Jobs are enqueued in a transaction only')) },
      }),
  );
}

/** A statement with numbered parameters as Drizzle takes it. */
function statementOf(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1] ?? null)}`,
    ),
  );
}
