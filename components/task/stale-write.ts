import type { Operation } from '@/client/outbox/operation';
import type { AppError, FieldConflict } from '@/contract/errors';
import type { Task, TaskField } from '@/contract/tasks';

/** Two people wrote the same field, and one of the two must give way. */
export type Conflict<Value = unknown> = {
  mine: Value;
  theirs: Value;
  /** The version at which the field read `theirs`: what a second attempt is based on. */
  version: number;
};

/** What the server said about one field when it refused a stale write; null if it was refused for something else. */
export function conflictIn(refusal: AppError | undefined, field: TaskField): Conflict | null {
  if (refusal?.code !== 'conflict') return null;
  const { conflicts = [], task } = (refusal.details.extras ?? {}) as {
    conflicts?: FieldConflict[];
    task?: Task;
  };
  const conflict = conflicts.find(({ path }) => path === field);
  return conflict && task ? { mine: conflict.mine, theirs: conflict.theirs, version: task.version } : null;
}

/** Own writes of one field that the server refused as stale, oldest first. */
export function staleWrites(
  refused: readonly Operation[],
  taskId: string,
  field: TaskField,
): { mutationId: string; conflict: Conflict }[] {
  return refused.flatMap(({ mutationId, name, input, refusal }) => {
    if (name !== 'updateTask' || (input as { taskId: string }).taskId !== taskId) return [];
    const conflict = conflictIn(refusal, field);
    return conflict ? [{ mutationId, conflict }] : [];
  });
}

/**
 * What to write after a stale write was refused, where nobody needs to be asked: what stands there is what the
 * writer saw or had written themselves just before, or both changed a list, whose changes add up. Otherwise undefined.
 */
export function settle<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
  ownBefore: readonly Value[],
): Value | undefined {
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists(base, mine, theirs) as Value;
  }
  return theirs === base || ownBefore.includes(theirs) ? mine : undefined;
}

/** Their list, less what we took out, plus what we put in. */
export function mergeLists<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): Item[] {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  const added = mine.filter((item) => !base.includes(item) && !kept.includes(item));
  return [...kept, ...added];
}
