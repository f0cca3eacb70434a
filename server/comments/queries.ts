import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Activity } from '../../contract/comments';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projectStream } from '../../contract/streams';
import { type Task, type TaskChanges, taskChanges } from '../../contract/tasks';
import { events } from '../../db/schema/log';
import { comments } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import { readHead } from '../log/read';
import { read, readConsistently } from '../platform/database';
import { decodeCursor, decodeNumberCursor, toPage } from '../platform/paging';
import { requireTask } from '../tasks/access';
import { presentComment } from './present';

/** Read in one moment with the stream's head, so that a follower knows which events come on top. */
export function listComments(
  actor: Actor,
  { taskId, order = 'oldest', cursor, limit = limits.pageSizeMax }: QueryInput<'listComments'>,
): Promise<QueryOutput<'listComments'>> {
  return readConsistently(async (tx) => {
    const { task } = await requireTask(tx, actor, taskId);
    const { epoch, head } = await readHead(tx, projectStream(task.projectId));
    const rows = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.taskId, taskId), cursor === undefined ? undefined : isBeyond(cursor, order)))
      .orderBy(...[comments.createdAt, comments.id].map(order === 'oldest' ? asc : desc))
      .limit(limit + 1);
    const page = toPage(rows.map(presentComment), limit, ({ createdAt, id }) => `${createdAt} ${id}`);
    return { ...page, epoch, seq: head };
  });
}

/** Comments that come after the one in the cursor, in the order of the list. */
function isBeyond(cursor: string, order: 'oldest' | 'newest') {
  const [createdAt, id] = decodeCursor(cursor, /^\d{4}-\d\d-\d\dT[\d:.]{12}Z [0-9a-f-]{36}$/).split(' ');
  const place = sql`(${createdAt}::timestamptz, ${id}::uuid)`;
  const here = sql`(${comments.createdAt}, ${comments.id})`;
  return order === 'oldest' ? sql`${here} > ${place}` : sql`${here} < ${place}`;
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
          cursor === undefined ? undefined : lt(events.seq, decodeNumberCursor(cursor)),
        ),
      )
      .orderBy(desc(events.seq))
      .limit(limit + 1);
    return toPage(rows.map(presentActivity), limit, ({ seq }) => seq);
  });
}

function presentActivity(row: typeof events.$inferSelect): Activity {
  const payload = row.payload as { changes?: TaskChanges; task?: Task };
  return {
    id: row.id,
    seq: row.seq,
    type: row.type,
    actorId: row.actorId,
    occurredAt: row.occurredAt.toISOString(),
    // What a task began with is the "from" of its first change.
    changes: payload.changes ?? (payload.task ? taskChanges.parse(payload.task) : {}),
  };
}
