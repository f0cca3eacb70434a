import { setTimeout as delay } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { log } from '../platform/log';
import type { JobName } from '../queue/jobs';
import { bossDatabase } from './boss-database';
import { jobHandlers } from './job-handlers';
import { runJob } from './run-job';

const pollSeconds = 1;
/** How often lost jobs are looked for, and done ones put away. */
const maintenanceSeconds = 30;
/** How often the clock is looked at: what is due by it begins this much late at most. */
const clockSeconds = 10;
const retryStartMs = 5_000;
const finishWithinMs = 8_000;

/** Every quarter of an hour, since there are time zones that begin their hours there. */
const everyQuarter = '*/15 * * * *';
const everyHour = '23 * * * *';
const byTheClock: Partial<Record<JobName, string>> = {
  reminders: everyQuarter,
  digests: everyQuarter,
  sweepFiles: everyHour,
};

/**
 * Works on the queues, in whichever process starts it: any number of workers share the jobs. A database
 * that is away, or not migrated yet, is waited for. Returns a function that lets the running jobs end.
 */
export function startWorker(): () => Promise<void> {
  const stopping = new AbortController();
  const started = startWhenPossible(stopping.signal);
  return async () => {
    stopping.abort();
    await (await started)?.stop({ timeout: finishWithinMs });
  };
}

async function startWhenPossible(signal: AbortSignal): Promise<PgBoss | null> {
  let isWaiting = false;
  while (!signal.aborted) {
    try {
      return await startBoss();
    } catch (error) {
      if (!isWaiting) log.warn({ err: error }, 'The worker waits for its queue');
      isWaiting = true;
      await delay(retryStartMs, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: bossDatabase(),
    // Its tables are a migration like all others.
    migrate: false,
    maintenanceIntervalSeconds: maintenanceSeconds,
    cronMonitorIntervalSeconds: clockSeconds,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'The worker had a failure'));
  await boss.start();
  // What a worker that was killed had begun, and this one may replace, does not wait for the next round.
  await boss.maintain();
  for (const [name, times] of Object.entries(byTheClock)) await boss.schedule(name, times);
  for (const name of Object.keys(jobHandlers) as JobName[]) {
    const workerId = await boss.work<object>(
      name,
      { pollingIntervalSeconds: pollSeconds, includeMetadata: true },
      async ([job]) => {
        if (!job) return;
        // Then asks for the next at once: the pause is for an empty queue.
        boss.notifyWorker(workerId);
        await runJob(name, job);
      },
    );
  }
  log.info('Working on the job queues');
  return boss;
}
