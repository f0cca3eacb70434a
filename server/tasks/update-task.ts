import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { projectStream } from '../../contract/streams';
import type { TaskChanges, TaskField } from '../../contract/tasks';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { lockTask, requireWritableTask } from './access';
import { assertDateOrder } from './dates';
import { findConflicts, isSameValue } from './merge';
import { placeTask } from './place-task';
import { presentTask, type TaskRow } from './present';
import { assertReferences } from './references';
import { tellOfChanges } from './tell-of-task';
import { withChanges, writeChanges } from './write-changes';

/**
 * Changes fields of a task, or moves it. Writers of different fields merge; with `baseVersion` a writer
 * of a field that changed since is refused with both values. Without it the last writer wins.
 */
export async function updateTask(
  actor: Actor,
  input: CommandInput<'updateTask'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateTask'>> {
  const { taskId, baseVersion, columnId, beforeId: _beforeId, afterId: _afterId, ...content } = input;
  const place = await lockSurroundings(actor, input, unit);
  const { task: row, projectKey } = await lockTask(unit.tx, actor, taskId, 'task.write');
  if (baseVersion !== undefined) {
    assertCurrent(row, projectKey, baseVersion, { ...content, ...(columnId && { columnId }) });
  }
  const changes = differing(row, { ...content, ...place });
  assertDateOrder({ ...row, ...changes });
  if (Object.keys(changes).length === 0) return { task: presentTask(row, projectKey) };
  const updated = withChanges(row, changes);
  unit.append(projectStream(row.projectId), taskId, {
    type: 'taskUpdated',
    payload: { taskId, changes, version: updated.version },
  });
  const task = presentTask(updated, projectKey);
  // Neither waits for the other: the statements of both travel together.
  await Promise.all([
    writeChanges(unit, updated, changes),
    tellOfChanges(unit, actor, { task, before: row, changes }),
  ]);
  return { task };
}

/**
 * What else the change involves (people and labels, the column that it moves to) is locked before the
 * task, so the task is looked at without a lock first. Most changes involve nothing else.
 *
 * @returns the new place of a task that moves.
 */
async function lockSurroundings(
  actor: Actor,
  { taskId, columnId, beforeId, afterId, assigneeIds = [], labelIds = [] }: CommandInput<'updateTask'>,
  unit: UnitOfWork,
): Promise<{ columnId?: string; position?: string }> {
  const isMove = columnId !== undefined || beforeId !== undefined || afterId !== undefined;
  if (!isMove && assigneeIds.length === 0 && labelIds.length === 0) return {};
  const { task } = await requireWritableTask(unit.tx, actor, taskId, 'task.write');
  await assertReferences(unit.tx, task.projectId, { assigneeIds, labelIds });
  if (!isMove) return {};
  return placeTask(unit, task.projectId, taskId, { columnId, beforeId, afterId }, task.columnId);
}

function assertCurrent(row: TaskRow, projectKey: string, baseVersion: number, wanted: TaskChanges): void {
  if (baseVersion > row.version) {
    throw new AppError('validation', 'The base version does not exist yet', {
      fields: [{ path: 'baseVersion', message: `is ahead of the current version ${row.version}` }],
    });
  }
  const conflicts = findConflicts(row, baseVersion, wanted);
  if (conflicts.length === 0) return;
  throw new AppError('conflict', 'Somebody changed this in the meantime', {
    fields: conflicts.map(({ path }) => ({ path, message: 'changed in the meantime' })),
    extras: { conflicts, task: presentTask(row, projectKey) },
  });
}

/** The fields whose wanted value is not the present one. */
function differing(row: TaskRow, wanted: TaskChanges): TaskChanges {
  const entries = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isSameValue(row[field as TaskField], value),
  );
  return Object.fromEntries(entries) as TaskChanges;
}
