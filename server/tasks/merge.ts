import type { FieldConflict } from '../../contract/errors';
import type { TaskChanges, TaskField } from '../../contract/tasks';
import type { TaskRow } from './present';

/**
 * The fields that a writer who saw `baseVersion` wants to change and that somebody else changed since,
 * to something else. Where both wrote the same value there is nothing to settle.
 */
export function findConflicts(
  row: Pick<TaskRow, TaskField | 'fieldVersions'>,
  baseVersion: number,
  wanted: TaskChanges,
): FieldConflict[] {
  return (Object.keys(wanted) as TaskField[]).flatMap((field) => {
    const mine = wanted[field];
    const theirs = row[field];
    const changedAt = row.fieldVersions[field] ?? 1;
    if (mine === undefined || changedAt <= baseVersion || isSameValue(mine, theirs)) return [];
    return [{ path: field, mine, theirs }];
  });
}

/** Values of a task's field: scalars, or lists of ids in order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
