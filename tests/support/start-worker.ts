import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished } from 'vitest';
import { databaseClient } from '../../server/platform/database';
import { linesOf } from './log-lines';
import { collectLines, spawnRoot } from './start-app';

export type WorkerProcess = {
  /** Its log lines so far that say this. */
  linesOf(message: string): Record<string, unknown>[];
  /** Waits for a line that says this. */
  untilLine(message: string, timeoutMs?: number): Promise<Record<string, unknown>>;
  /** Answers with its exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

/**
 * Starts a process that works on the queues of the test file's database, for one test. Its clock stands
 * still: at every quarter of an hour it would put jobs in that the test has not asked for.
 */
export async function startWorkerProcess(settings: Record<string, string> = {}): Promise<WorkerProcess> {
  await databaseClient().orm.execute(sql`update pgboss.version set cron_on = now() + interval '1 hour'`);
  const child = spawnRoot('server/worker.ts', settings);
  const log = collectLines(child);
  const ended = once(child, 'exit');
  const worker: WorkerProcess = {
    linesOf: (message) => linesOf(log, message),
    async untilLine(message, timeoutMs = 25_000) {
      await expect.poll(() => worker.linesOf(message), { timeout: timeoutMs }).not.toEqual([]);
      return worker.linesOf(message)[0] as Record<string, unknown>;
    },
    async end(signal) {
      child.kill(signal);
      return (await ended)[0];
    },
  };
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await worker.untilLine('Working on the job queues');
  return worker;
}
