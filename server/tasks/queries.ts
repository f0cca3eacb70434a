import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';
import { decodeNumberCursor, toPage } from '../platform/paging';
import { requireAccess } from '../projects/access';
import { requireTask } from './access';
import { presentTask } from './present';

export function getTask(actor: Actor, { taskId }: QueryInput<'getTask'>): Promise<QueryOutput<'getTask'>> {
  return read(async (reader) => {
    const { task, projectKey } = await requireTask(reader, actor, taskId);
    return { task: presentTask(task, projectKey) };
  });
}

export function listTasks(actor: Actor, input: QueryInput<'listTasks'>): Promise<QueryOutput<'listTasks'>> {
  const { projectId, archived = 'false', cursor, limit = limits.pageSize } = input;
  return read(async (reader) => {
    const { project } = await requireAccess(reader, actor, projectId, 'project.read');
    const rows = await reader
      .select()
      .from(tasks)
      .where(
        and(
          eq(tasks.projectId, projectId),
          archived === 'true' ? isNotNull(tasks.archivedAt) : isNull(tasks.archivedAt),
          cursor === undefined ? undefined : lt(tasks.number, decodeNumberCursor(cursor)),
        ),
      )
      .orderBy(desc(tasks.number))
      .limit(limit + 1);
    return toPage(
      rows.map((row) => presentTask(row, project.key)),
      limit,
      (task) => task.number,
    );
  });
}

/** Every task on the board, for the snapshot. */
export async function selectBoardTasks(reader: Reader, projectId: string, projectKey: string) {
  const rows = await reader
    .select()
    .from(tasks)
    .where(and(eq(tasks.projectId, projectId), isNull(tasks.archivedAt)))
    .orderBy(tasks.id);
  return rows.map((row) => presentTask(row, projectKey));
}
