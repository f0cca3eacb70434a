import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { collectLines, spawnRoot } from './start-app';

export type WorkerProcess = {
  /** Its log lines so far that say this. */
  linesOf(message: string): Record<string, unknown>[];
  /** Waits for a line that says this. */
  untilLine(message: string, timeoutMs?: number): Promise<Record<string, unknown>>;
  /** Answers with its exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

/** Starts a process that works on the queues of the test file's database, for one test. */
export async function startWorkerProcess(settings: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = spawnRoot('server/worker.ts', settings);
  const log = collectLines(child);
  const ended = once(child, 'exit');
  const linesOf = (message: string) =>
    log.flatMap((line) => (line.includes(`"msg":"${message}"`) ? [JSON.parse(line)] : []));
  const worker: WorkerProcess = {
    linesOf,
    async untilLine(message, timeoutMs = 25_000) {
      await expect.poll(() => linesOf(message), { timeout: timeoutMs }).not.toEqual([]);
      return linesOf(message)[0];
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
