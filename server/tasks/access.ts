import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import type { Permission } from '../../contract/permissions';
import type { ProjectRole } from '../../contract/roles';
import { compileQuery } from '../../db/compiled-query';
import { projectMembers, projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import type { Reader, Transaction } from '../platform/database';
import { assertMay, assertNotArchived, notFound } from '../projects/access';
import type { TaskRow } from './present';

export type TaskAccess = { task: TaskRow; projectKey: string; role: ProjectRole };

/** A task as a member may read it, archived or not. */
export async function requireTask(reader: Reader, actor: Actor, taskId: string): Promise<TaskAccess> {
  const [found] = await taskAsMember(reader, { taskId, userId: actor.userId });
  if (!found) throw notFound('task');
  return found;
}

/** A task that the actor may write; archived tasks and projects answer `gone`. */
export async function requireWritableTask(
  reader: Reader,
  actor: Actor,
  taskId: string,
  permission: Permission,
  options: WriteOptions = {},
): Promise<TaskAccess> {
  const [found] = await taskAsMember(reader, { taskId, userId: actor.userId });
  return assertWritable(found, permission, options);
}

/** The same, locked until the commit. What else the writer locks, other than streams, comes before it. */
export async function lockTask(
  tx: Transaction,
  actor: Actor,
  taskId: string,
  permission: Permission,
  options: WriteOptions = {},
): Promise<TaskAccess> {
  const [found] = await lockedTaskAsMember(tx, { taskId, userId: actor.userId });
  return assertWritable(found, permission, options);
}

type WriteOptions = { evenArchived?: boolean };
type Found = TaskAccess & { projectArchivedAt: Date | null };

function assertWritable(
  found: Found | undefined,
  permission: Permission,
  { evenArchived = false }: WriteOptions,
): TaskAccess {
  if (!found) throw notFound('task');
  assertMay(found.role, permission);
  assertNotArchived({ archivedAt: found.projectArchivedAt });
  if (found.task.archivedAt && !evenArchived) throw new AppError('gone', 'This task is archived');
  return found;
}

type Asked = { taskId: string; userId: string };

const taskAsMember = compileQuery<Asked, Found[]>(selectTaskAsMember);
const lockedTaskAsMember = compileQuery<Asked, Found[]>((orm) =>
  selectTaskAsMember(orm).for('update', { of: tasks }),
);

function selectTaskAsMember(orm: Reader) {
  return orm
    .select({
      task: tasks,
      projectKey: projects.key,
      projectArchivedAt: projects.archivedAt,
      role: projectMembers.role,
    })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .innerJoin(projectMembers, eq(projectMembers.projectId, tasks.projectId))
    .where(
      and(eq(tasks.id, sql.placeholder('taskId')), eq(projectMembers.userId, sql.placeholder('userId'))),
    );
}
