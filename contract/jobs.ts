import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { instant } from './time';

const jobFailure = z.object({
  id,
  queue: z.string(),
  failedAt: instant,
  attempts: z.int(),
  /** What the last attempt failed with. */
  reason: z.string(),
});
export type JobFailure = z.infer<typeof jobFailure>;

const jobQueue = z.object({
  name: z.string(),
  /** Due, and not taken yet. */
  waiting: z.int(),
  /** For later: put off, or to be tried again. */
  planned: z.int(),
  active: z.int(),
  /** Given up after every attempt. */
  failed: z.int(),
  /** For how long the oldest one that is due has waited. */
  lagSeconds: z.int(),
});
export type JobQueue = z.infer<typeof jobQueue>;

export const jobCommands = {
  retryJob: defineCommand({
    method: 'POST',
    path: '/api/admin/jobs/:jobId/retry',
    access: 'admin',
    summary: 'Try a job once more that was given up.',
    input: z.strictObject({ jobId: id }),
    output: z.object({ job: z.object({ id, queue: z.string() }) }),
  }),
};

export const jobQueries = {
  getJobs: defineQuery({
    path: '/api/admin/jobs',
    access: 'admin',
    summary: 'How the job queues are doing, and the last jobs that were given up.',
    input: z.strictObject({}),
    output: z.object({ queues: z.array(jobQueue), failures: z.array(jobFailure) }),
  }),
};
