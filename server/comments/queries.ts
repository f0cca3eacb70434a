import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Activity } from '../../contract/comments';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projectStream } from '../../contract/streams';
import { events } from '../../db/schema/log';
import { comments } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import { readHead } from '../log/read';
import { read, readConsistently } from '../platform/database';
import { decodeCursor, toPage } from '../platform/paging';
import { requireTask } from '../tasks/access';
import { presentComment } from './present';

/** Read in one moment with the stream's head, so that a follower knows which events come on top. */
export function listComments(
  actor: Actor,
  { taskId, cursor, limit = limits.pageSizeMax }: QueryInput<'listComments'>,
): Promise<QueryOutput<'listComments'>> {
  return readConsistently(async (tx) => {
    const { task } = await requireTask(tx, actor, taskId);
    const { epoch, head } = await readHead(tx, projectStream(task.projectId));
    const after = cursor === undefined ? undefined : new Date(decodeCursor(cursor));
    const rows = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.taskId, taskId), after && gt(comments.createdAt, after)))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(limit + 1);
    const page = toPage(rows.map(presentComment), limit, (comment) => Date.parse(comment.createdAt));
    return { ...page, epoch, seq: head };
  });
}

const taskEventTypes = ['taskCreated', 'taskUpdated', 'taskDeleted', 'taskRestored'];

export function getTaskActivity(
  actor: Actor,
  { taskId, cursor, limit = limits.pageSize }: QueryInput<'getTaskActivity'>,
): Promise<QueryOutput<'getTaskActivity'>> {
  return read(async (reader) => {
    const { task } = await requireTask(reader, actor, taskId);
    const rows = await reader
      .select()
      .from(events)
      .where(
        and(
          eq(events.streamId, projectStream(task.projectId)),
          eq(events.resourceId, taskId),
          inArray(events.type, taskEventTypes),
          cursor === undefined ? undefined : lt(events.seq, decodeCursor(cursor)),
        ),
      )
      .orderBy(desc(events.seq))
      .limit(limit + 1);
    return toPage(rows.map(presentActivity), limit, ({ seq }) => seq);
  });
}

function presentActivity(row: typeof events.$inferSelect): Activity {
  const payload = row.payload as { changes?: Record<string, unknown> };
  return {
    id: row.id,
    seq: row.seq,
    type: row.type,
    actorId: row.actorId,
    occurredAt: row.occurredAt.toISOString(),
    changes: payload.changes ?? {},
  };
}
