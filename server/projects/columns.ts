import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { generateNKeysBetween } from 'fractional-indexing';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { projectStream } from '../../contract/streams';
import { columns, projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import type { Transaction } from '../platform/database';
import { notFound, requireAccess } from './access';
import { keyForPlace, type Place } from './placement';
import { presentColumn } from './present';

type ColumnRow = typeof columns.$inferSelect;

export async function createColumn(
  actor: Actor,
  input: CommandInput<'createColumn'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createColumn'>> {
  const { projectId, name, wipLimit = null, ...place } = input;
  await requireAccess(unit.tx, actor, projectId, 'column.write');
  const siblings = await lockColumns(unit.tx, projectId);
  if (siblings.length >= limits.columnsPerProject) {
    throw new AppError('rule_limit_reached', `A project has at most ${limits.columnsPerProject} columns`);
  }
  assertSibling(siblings, place);
  const [row] = await unit.tx
    .insert(columns)
    .values({ id: unit.newId(), projectId, name, wipLimit, position: keyForPlace(siblings, place) })
    .returning();
  const column = presentColumn(row as ColumnRow);
  unit.append(projectStream(projectId), column.id, { type: 'columnCreated', payload: { column } });
  return { column };
}

export async function updateColumn(
  actor: Actor,
  input: CommandInput<'updateColumn'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateColumn'>> {
  const { columnId, name, wipLimit, ...place } = input;
  const { column, others } = await lockColumnAndOthers(unit.tx, actor, columnId);
  assertSibling(others, place);
  const isMove = place.beforeId !== undefined || place.afterId !== undefined;
  const changes = {
    ...(name !== undefined && name !== column.name && { name }),
    ...(wipLimit !== undefined && wipLimit !== column.wipLimit && { wipLimit }),
    ...(isMove && { position: keyForPlace(others, place) }),
  };
  if (Object.keys(changes).length === 0) return { column: presentColumn(column) };
  const [row] = await unit.tx
    .update(columns)
    .set({ ...changes, version: sql`${columns.version} + 1` })
    .where(eq(columns.id, columnId))
    .returning();
  const changed = presentColumn(row as ColumnRow);
  unit.append(projectStream(column.projectId), columnId, {
    type: 'columnUpdated',
    payload: { columnId, changes, version: changed.version },
  });
  return { column: changed };
}

/** Tasks on the board move to the end of the target in their order; archived ones follow unseen. */
export async function deleteColumn(
  actor: Actor,
  { columnId, moveTasksTo }: CommandInput<'deleteColumn'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'deleteColumn'>> {
  const { column, others } = await lockColumnAndOthers(unit.tx, actor, columnId);
  if (others.length === 0) throw new AppError('rule_last_column', 'A project keeps at least one column');
  const target = moveTasksTo ? others.find(({ id }) => id === moveTasksTo) : others[0];
  if (!target) {
    throw new AppError('rule_not_in_project', 'The tasks need another column of this project', {
      fields: [{ path: 'moveTasksTo', message: 'is not another column of this project' }],
    });
  }
  const moved = await moveTasks(unit.tx, columnId, target.id);
  await unit.tx.update(tasks).set({ columnId: target.id }).where(eq(tasks.columnId, columnId));
  await unit.tx.delete(columns).where(eq(columns.id, columnId));
  unit.append(projectStream(column.projectId), columnId, {
    type: 'columnDeleted',
    payload: { columnId, movedTo: moved.length > 0 ? target.id : null, tasks: moved },
  });
  return { column: presentColumn(column) };
}

async function moveTasks(tx: Transaction, fromId: string, toId: string) {
  const active = (columnId: string) => and(eq(tasks.columnId, columnId), isNull(tasks.archivedAt));
  const moving = await tx
    .select()
    .from(tasks)
    .where(active(fromId))
    .orderBy(asc(tasks.position), asc(tasks.id));
  if (moving.length === 0) return [];
  const [last] = await tx
    .select({ position: sql<string | null>`max(${tasks.position})` })
    .from(tasks)
    .where(active(toId));
  const positions = generateNKeysBetween(last?.position ?? null, null, moving.length);
  const moves = moving.map((task, index) => ({ id: task.id, position: positions[index] as string }));
  const rows = await tx.execute<{ id: string; position: string; version: number }>(sql`
    update tasks set column_id = ${toId}, position = move.position, version = version + 1,
      field_versions = field_versions || jsonb_build_object('columnId', version + 1, 'position', version + 1)
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as move(id uuid, position text)
    where tasks.id = move.id
    returning tasks.id, tasks.position, tasks.version`);
  return rows.map(({ id, position, version }) => ({ taskId: id, columnId: toId, position, version }));
}

/** A column as it is once nobody else can change or delete it, and its siblings. */
async function lockColumnAndOthers(tx: Transaction, actor: Actor, columnId: string) {
  const [seen] = await tx.select().from(columns).where(eq(columns.id, columnId));
  if (!seen) throw notFound('column');
  await requireAccess(tx, actor, seen.projectId, 'column.write', 'column');
  const siblings = await lockColumns(tx, seen.projectId);
  const column = siblings.find(({ id }) => id === columnId);
  if (!column) throw notFound('column');
  return { column, others: siblings.filter(({ id }) => id !== columnId) };
}

/** Locks the project's row, which orders every change of its set of columns, and reads the columns. */
async function lockColumns(tx: Transaction, projectId: string): Promise<ColumnRow[]> {
  await tx.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId)).for('no key update');
  return tx
    .select()
    .from(columns)
    .where(eq(columns.projectId, projectId))
    .orderBy(asc(columns.position), asc(columns.id))
    .for('no key update');
}

function assertSibling(siblings: readonly ColumnRow[], { beforeId, afterId }: Place): void {
  const anchor = beforeId ?? afterId;
  if (anchor === undefined || siblings.some(({ id }) => id === anchor)) return;
  throw new AppError('rule_not_in_project', 'The column to put it next to is not in this project', {
    fields: [{ path: beforeId ? 'beforeId' : 'afterId', message: 'is not another column of this project' }],
  });
}
