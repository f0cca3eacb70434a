import { sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { JobFailure, JobQueue } from '../../contract/jobs';
import type { QueryOutput } from '../../contract/queries';
import { recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';

const failuresShown = 50;

/** How the queues are doing; done jobs and queues of the package's own are left out. */
export async function getJobs(): Promise<QueryOutput<'getJobs'>> {
  const [queues, failures] = await Promise.all([readQueues(), readFailures()]);
  return { queues, failures };
}

export function readQueues(): Promise<JobQueue[]> {
  return read(async (reader) => {
    const queues = await reader.execute<JobQueue>(sql`
      select queue.name,
        count(*) filter (where is_waiting and start_after <= now())::int as waiting,
        count(*) filter (where is_waiting and start_after > now())::int as planned,
        count(*) filter (where state = 'active')::int as active,
        count(*) filter (where state = 'failed')::int as failed,
        coalesce(extract(epoch from now() - min(start_after) filter (
          where is_waiting and start_after <= now())), 0)::int as "lagSeconds"
      from pgboss.queue
      left join (
        select name, state, start_after, state in ('created', 'retry') as is_waiting from pgboss.job
      ) job on job.name = queue.name
      where queue.name not like '\\_\\_%'
      group by queue.name order by queue.name`);
    return [...queues];
  });
}

function readFailures(): Promise<JobFailure[]> {
  return read(async (reader) => {
    const failures = await reader.execute<JobFailure>(sql`
      select id, name as queue, retry_count + 1 as attempts,
        to_char(completed_on at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "failedAt",
        coalesce(output->>'message', '') as reason
      from pgboss.job where state = 'failed'
      order by completed_on desc limit ${failuresShown}`);
    return [...failures];
  });
}

/** One more attempt beyond those that the job had. */
export async function retryJob(
  actor: Actor,
  { jobId }: CommandInput<'retryJob'>,
  { tx }: UnitOfWork,
): Promise<CommandOutput<'retryJob'>> {
  const [job] = await tx.execute<{ id: string; queue: string }>(sql`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = null
    where id = ${jobId} and state = 'failed'
    returning id, name as queue`);
  if (!job) throw new AppError('not_found', 'There is no such job among those that were given up');
  const target = { kind: 'job', id: jobId, name: job.queue } as const;
  await recordAudit(tx, { action: 'jobRetried', actorId: actor.userId, target });
  return { job: { id: job.id, queue: job.queue } };
}
