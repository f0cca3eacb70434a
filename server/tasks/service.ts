import { eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { projectStream } from '../../contract/streams';
import { projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { holdProject, requireAccess } from '../projects/access';
import { lockTask, requireWritableTask } from './access';
import { assertDateOrder } from './dates';
import { placeTask } from './place-task';
import { presentTask, type TaskRow } from './present';
import { assertReferences } from './references';
import { tellOfArchiving, tellOfNewTask } from './tell-of-task';

export async function createTask(
  actor: Actor,
  input: CommandInput<'createTask'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createTask'>> {
  const { projectId, columnId, beforeId, afterId, ...content } = input;
  const { project } = await requireAccess(unit.tx, actor, projectId, 'task.write');
  assertDateOrder(content);
  const number = await nextTaskNumber(unit, projectId);
  await assertReferences(unit.tx, projectId, content);
  const id = unit.newId();
  const place = await placeTask(unit, projectId, id, { columnId, beforeId, afterId }, null);
  const [row] = await unit.tx
    .insert(tasks)
    .values({ ...content, ...place, id, projectId, number, createdBy: actor.userId, createdAt: unit.now })
    .returning();
  const task = presentTask(row as TaskRow, project.key);
  unit.append(projectStream(projectId), id, { type: 'taskCreated', payload: { task } });
  await tellOfNewTask(unit, actor, task);
  return { task };
}

export async function archiveTask(
  actor: Actor,
  { taskId }: CommandInput<'archiveTask'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'archiveTask'>> {
  const { task, projectKey } = await lockTask(unit.tx, actor, taskId, 'task.write');
  const [row] = await unit.tx
    .update(tasks)
    .set({ archivedAt: unit.now, version: sql`${tasks.version} + 1` })
    .where(eq(tasks.id, taskId))
    .returning();
  const archived = presentTask(row ?? task, projectKey);
  unit.append(projectStream(task.projectId), taskId, { type: 'taskDeleted', payload: { taskId } });
  await tellOfArchiving(unit, actor, archived);
  return { task: archived };
}

/** Back at the end of its column. A task that was never archived is answered as it is. */
export async function restoreTask(
  actor: Actor,
  { taskId }: CommandInput<'restoreTask'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'restoreTask'>> {
  const seen = await requireWritableTask(unit.tx, actor, taskId, 'task.write', { evenArchived: true });
  await holdProject(unit.tx, seen.task.projectId);
  const { task, projectKey } = await lockTask(unit.tx, actor, taskId, 'task.write', { evenArchived: true });
  if (!task.archivedAt) return { task: presentTask(task, projectKey) };
  const place = await placeTask(unit, task.projectId, taskId, {}, task.columnId);
  const [row] = await unit.tx
    .update(tasks)
    .set({ ...place, archivedAt: null, version: sql`${tasks.version} + 1` })
    .where(eq(tasks.id, taskId))
    .returning();
  const restored = presentTask(row as TaskRow, projectKey);
  unit.append(projectStream(task.projectId), taskId, { type: 'taskRestored', payload: { task: restored } });
  await tellOfArchiving(unit, actor, restored);
  return { task: restored };
}

/** Counted on the project's row, so that numbers are dense and never used twice. */
async function nextTaskNumber(unit: UnitOfWork, projectId: string): Promise<number> {
  const [row] = await unit.tx
    .update(projects)
    .set({ lastTaskNumber: sql`${projects.lastTaskNumber} + 1` })
    .where(eq(projects.id, projectId))
    .returning({ number: projects.lastTaskNumber });
  return row?.number as number;
}
