import { and, eq, sql } from 'drizzle-orm';
import type { WatchLevel } from '../../contract/watches';
import { projectWatches, taskWatches } from '../../db/schema/inbox';
import { projectMembers } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { Reader, Transaction } from '../platform/database';

type TaskKey = { taskId: string; userId: string };
type ProjectKey = { projectId: string; userId: string };

export async function selectTaskWatch(reader: Reader, { taskId, userId }: TaskKey): Promise<WatchLevel> {
  const [row] = await reader
    .select({ level: taskWatches.level })
    .from(taskWatches)
    .where(and(eq(taskWatches.taskId, taskId), eq(taskWatches.userId, userId)));
  return row?.level ?? 'none';
}

export async function setTaskWatch(tx: Transaction, key: TaskKey, level: WatchLevel): Promise<void> {
  if (level === 'none') {
    await tx
      .delete(taskWatches)
      .where(and(eq(taskWatches.taskId, key.taskId), eq(taskWatches.userId, key.userId)));
    return;
  }
  await tx
    .insert(taskWatches)
    .values({ ...key, level })
    .onConflictDoUpdate({ target: [taskWatches.taskId, taskWatches.userId], set: { level } });
}

/** Lets members who now have to do with a task watch it from here on, but for those who muted it. */
export async function startWatching(
  tx: Transaction,
  { id, projectId }: { id: string; projectId: string },
  userIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${taskWatches} (task_id, user_id, level)
    select ${id}::uuid, user_id, 'watching' from ${projectMembers}
    where project_id = ${projectId} and user_id = any(${sql.param(userIds)}::uuid[])
    on conflict do nothing`);
}

export async function selectProjectWatch(reader: Reader, key: ProjectKey): Promise<boolean> {
  const rows = await reader.select().from(projectWatches).where(isProjectWatch(key));
  return rows.length > 0;
}

export async function setProjectWatch(tx: Transaction, key: ProjectKey, on: boolean): Promise<void> {
  if (on) await tx.insert(projectWatches).values(key).onConflictDoNothing();
  else await tx.delete(projectWatches).where(isProjectWatch(key));
}

/** Ends all watching of somebody who is no longer in a project. */
export async function endWatches(tx: Transaction, key: ProjectKey): Promise<void> {
  await tx.delete(projectWatches).where(isProjectWatch(key));
  await tx.execute(sql`
    delete from ${taskWatches} using ${tasks}
    where ${tasks.id} = task_id and ${tasks.projectId} = ${key.projectId} and user_id = ${key.userId}`);
}

function isProjectWatch({ projectId, userId }: ProjectKey) {
  return and(eq(projectWatches.projectId, projectId), eq(projectWatches.userId, userId));
}
