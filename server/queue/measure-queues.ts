import { metrics } from '../platform/metrics';
import { readQueues } from './health';

/** Lets the queues be counted when somebody looks. Without the database nothing is said of them. */
export function measureQueues(): void {
  const { queueLag, queueJobs } = metrics();
  Object.assign(queueLag, {
    async collect() {
      queueLag.reset();
      const queues = await readQueues().catch(() => []);
      for (const { name, lagSeconds } of queues) queueLag.set({ queue: name }, lagSeconds);
    },
  });
  Object.assign(queueJobs, {
    async collect() {
      queueJobs.reset();
      const queues = await readQueues().catch(() => []);
      for (const { name, ...counts } of queues) {
        for (const state of ['waiting', 'planned', 'active', 'failed'] as const) {
          queueJobs.set({ queue: name, state }, counts[state]);
        }
      }
    },
  });
}
