import { and, count, eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { projectStream } from '../../contract/streams';
import { labels } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import type { Transaction } from '../platform/database';
import { isUniqueViolation } from '../platform/database-error';
import { notFound, requireAccess } from './access';
import { presentLabel } from './present';

type LabelRow = typeof labels.$inferSelect;

export async function createLabel(
  actor: Actor,
  { projectId, name, color }: CommandInput<'createLabel'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createLabel'>> {
  await requireAccess(unit.tx, actor, projectId, 'label.write');
  const [{ existing } = { existing: 0 }] = await unit.tx
    .select({ existing: count() })
    .from(labels)
    .where(eq(labels.projectId, projectId));
  if (existing >= limits.labelsPerProject) {
    throw new AppError('rule_limit_reached', `A project has at most ${limits.labelsPerProject} labels`);
  }
  const row = await namingTheTaken(
    unit.tx.insert(labels).values({ id: unit.newId(), projectId, name, color }).returning(),
  );
  const label = presentLabel(row);
  unit.append(projectStream(projectId), label.id, { type: 'labelCreated', payload: { label } });
  return { label };
}

export async function updateLabel(
  actor: Actor,
  { labelId, name, color }: CommandInput<'updateLabel'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateLabel'>> {
  const label = await requireLabel(unit.tx, actor, labelId);
  const changes = {
    ...(name !== undefined && name !== label.name && { name }),
    ...(color !== undefined && color !== label.color && { color }),
  };
  if (Object.keys(changes).length === 0) return { label: presentLabel(label) };
  const row = await namingTheTaken(
    unit.tx
      .update(labels)
      .set({ ...changes, version: sql`${labels.version} + 1` })
      .where(eq(labels.id, labelId))
      .returning(),
  );
  unit.append(projectStream(label.projectId), labelId, {
    type: 'labelUpdated',
    payload: { labelId, changes, version: row.version },
  });
  return { label: presentLabel(row) };
}

export async function deleteLabel(
  actor: Actor,
  { labelId }: CommandInput<'deleteLabel'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'deleteLabel'>> {
  const label = await requireLabel(unit.tx, actor, labelId);
  await unit.tx.delete(labels).where(eq(labels.id, labelId));
  await unit.tx
    .update(tasks)
    .set({ labelIds: sql`array_remove(${tasks.labelIds}, ${labelId}::uuid)` })
    .where(and(eq(tasks.projectId, label.projectId), sql`${tasks.labelIds} @> array[${labelId}::uuid]`));
  unit.append(projectStream(label.projectId), labelId, { type: 'labelDeleted', payload: { labelId } });
  return { label: presentLabel(label) };
}

async function requireLabel(tx: Transaction, actor: Actor, labelId: string): Promise<LabelRow> {
  const [label] = await tx.select().from(labels).where(eq(labels.id, labelId)).for('update');
  if (!label) throw notFound('label');
  await requireAccess(tx, actor, label.projectId, 'label.write', 'label');
  return label;
}

/** The unique index is the judge of names: a look before the write could be overtaken. */
async function namingTheTaken(write: Promise<LabelRow[]>): Promise<LabelRow> {
  try {
    const [row] = await write;
    if (!row) throw notFound('label');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'labels_name_unique')) throw error;
    throw new AppError('rule_name_taken', 'A label of this name exists already', {
      fields: [{ path: 'name', message: 'is taken' }],
    });
  }
}
