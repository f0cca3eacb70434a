import type PgBoss from 'pg-boss';
import { monotonicMs } from '../platform/clock';
import { log } from '../platform/log';
import { appOrigin, type RequestContext, runInRequestContext } from '../platform/request-context';
import { inSpan, type SpanOptions } from '../platform/tracing';
import type { JobName } from '../queue/jobs';
import { jobHandlers } from './job-handlers';

/** Does a job and says so; what is thrown lets the queue try again later. */
export async function runJob(name: JobName, job: PgBoss.JobWithMetadata): Promise<void> {
  const startedAtMs = monotonicMs();
  // What the clock puts in holds nothing at all.
  const { traceparent, ...data } = (job.data ?? {}) as { traceparent?: string };
  const line = { job: name, jobId: job.id, attempt: job.retryCount + 1, ...data };
  const span: SpanOptions = {
    name: `job ${name}`,
    kind: 'consumer',
    attributes: { 'lockstep.request_id': job.id },
    parent: traceparent,
  };
  try {
    await runInRequestContext(contextOf(job), () => inSpan(span, () => jobHandlers[name](data as never)));
    log.info({ ...line, ms: Math.round(monotonicMs() - startedAtMs) }, 'Job done');
  } catch (error) {
    const isLast = job.retryCount >= job.retryLimit;
    log[isLast ? 'error' : 'warn']({ ...line, err: error }, isLast ? 'Job given up' : 'Job failed');
    throw error;
  }
}

/** What a job commits is logged under the job's id, as what a request commits is under the request's. */
function contextOf({ id }: PgBoss.JobWithMetadata): RequestContext {
  return { requestId: id, door: 'job', origin: appOrigin(), remoteAddress: '', userAgent: '' };
}
