import type PgBoss from 'pg-boss';
import { databaseClient } from '../platform/database';
import { log } from '../platform/log';

/**
 * Runs the queue's own statements on the process's pool. One that fails answers nothing instead of an
 * error: pg-boss waits for nobody when it notes how a job ended, so that an error there would end the
 * process. What was not noted is done once more when the job expires.
 */
export function bossDatabase(): PgBoss.Db {
  let isDown = false;
  const executeSql = async (text: string, values: readonly unknown[] = []) => {
    try {
      const rows = await run(text, values.map(parameter));
      if (isDown) log.info('The job queue is back');
      isDown = false;
      return { rows: [...rows] };
    } catch (error) {
      if (!isDown) log.warn({ err: error }, 'The job queue is away');
      isDown = true;
      return undefined as never;
    }
  };
  return { executeSql };
}

/** What the queue wraps in a transaction of its own would leave that open on a pooled connection when it fails. */
const wrapped = /^\s*BEGIN;(.+)COMMIT;\s*$/s;

function run(text: string, parameters: unknown[]) {
  const { sql } = databaseClient();
  const [, statements] = wrapped.exec(text) ?? [];
  if (statements !== undefined) return sql.begin((tx) => tx.unsafe(statements));
  return sql.unsafe(text, parameters as never[]);
}

/** The driver wants null for what is missing, and Drizzle has told it to leave JSON alone. */
function parameter(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isJson ? JSON.stringify(value) : (value ?? null);
}
