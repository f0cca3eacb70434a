import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../contract/errors';
import { projectStream } from '../../contract/streams';
import { columns } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { UnitOfWork } from '../log/unit-of-work';
import type { Transaction } from '../platform/database';
import { keyForPlace, maxKeyLength, type Place } from '../projects/placement';

export type TaskPlace = Place & { columnId?: string | undefined };

/**
 * The column and key for a task. Locks the column, so that two tasks put in one place get two keys,
 * whichever nodes they came through; so it must be called in the transaction that writes the task.
 */
export async function placeTask(
  unit: UnitOfWork,
  projectId: string,
  taskId: string,
  wanted: TaskPlace,
  currentColumnId: string | null,
): Promise<{ columnId: string; position: string }> {
  const anchorColumnId = await columnOfAnchor(unit.tx, projectId, wanted);
  const columnId =
    wanted.columnId ?? anchorColumnId ?? currentColumnId ?? (await firstColumn(unit.tx, projectId));
  await lockColumn(unit.tx, projectId, columnId);
  const siblings = await selectSiblings(unit.tx, columnId, taskId);
  const position = keyForPlace(siblings, wanted);
  if (position.length <= maxKeyLength) return { columnId, position };
  const dealtOut = await dealOutKeys(unit, projectId, siblings);
  return { columnId, position: keyForPlace(dealtOut, wanted) };
}

/** A task of another project is refused; one that is archived or has moved on only loses its say. */
async function columnOfAnchor(tx: Transaction, projectId: string, { beforeId, afterId }: Place) {
  const anchorId = beforeId ?? afterId;
  if (anchorId === undefined) return undefined;
  const [anchor] = await tx
    .select({ columnId: tasks.columnId })
    .from(tasks)
    .where(and(eq(tasks.id, anchorId), eq(tasks.projectId, projectId)));
  if (!anchor) throw notInProject(beforeId ? 'beforeId' : 'afterId', 'is not a task of this project');
  return anchor.columnId;
}

async function firstColumn(tx: Transaction, projectId: string): Promise<string> {
  const [column] = await tx
    .select({ id: columns.id })
    .from(columns)
    .where(eq(columns.projectId, projectId))
    .orderBy(asc(columns.position), asc(columns.id))
    .limit(1);
  if (!column) throw notInProject('columnId', 'the project has no column');
  return column.id;
}

async function lockColumn(tx: Transaction, projectId: string, columnId: string): Promise<void> {
  const locked = await tx
    .select({ id: columns.id })
    .from(columns)
    .where(and(eq(columns.id, columnId), eq(columns.projectId, projectId)))
    .for('no key update');
  if (locked.length === 0) throw notInProject('columnId', 'is not a column of this project');
}

function selectSiblings(tx: Transaction, columnId: string, taskId: string) {
  return tx
    .select({ id: tasks.id, position: tasks.position })
    .from(tasks)
    .where(and(eq(tasks.columnId, columnId), ne(tasks.id, taskId), isNull(tasks.archivedAt)))
    .orderBy(asc(tasks.position), asc(tasks.id));
}

/** Gives every sibling a short key again, in the same order, and tells every screen. */
async function dealOutKeys(
  unit: UnitOfWork,
  projectId: string,
  siblings: { id: string; position: string }[],
) {
  const keys = generateNKeysBetween(null, null, siblings.length);
  const moved = siblings.map(({ id }, index) => ({ id, position: keys[index] as string }));
  const rows = await unit.tx.execute<{ id: string; position: string; version: number }>(sql`
    update tasks set position = moved.position, version = version + 1,
      field_versions = field_versions || jsonb_build_object('position', version + 1)
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved(id uuid, position text)
    where tasks.id = moved.id
    returning tasks.id, tasks.position, tasks.version`);
  for (const { id, position, version } of rows) {
    unit.append(projectStream(projectId), id, {
      type: 'taskUpdated',
      payload: { taskId: id, changes: { position }, version },
    });
  }
  return moved;
}

function notInProject(path: string, message: string): AppError {
  return new AppError('rule_not_in_project', 'The task cannot be put there', { fields: [{ path, message }] });
}
