import type { Column } from '@/contract/columns';
import { compareByPosition } from '@/contract/order';
import type { Task } from '@/contract/tasks';

type PlacedTask = Pick<Task, 'id' | 'columnId' | 'position'>;

/** A column, the ids of the tasks that it shows, from top to bottom, and how many it has without the filter. */
export type Lane = { readonly columnId: string; readonly taskIds: readonly string[]; readonly total: number };

/**
 * Puts the tasks that are shown into their columns, both in their order. A lane of `previous` that would come out the
 * same is kept as it is, so that one changed card makes one column draw again.
 */
export function arrangeTasks<Task extends PlacedTask>(
  columns: Iterable<Column>,
  tasks: Iterable<Task>,
  isShown: (task: Task) => boolean,
  previous: readonly Lane[] = [],
): readonly Lane[] {
  const known = new Map(previous.map((lane) => [lane.columnId, lane]));
  const totals = new Map<string, number>();
  const shown = new Map<string, Task[]>();
  for (const task of tasks) {
    totals.set(task.columnId, (totals.get(task.columnId) ?? 0) + 1);
    if (!isShown(task)) continue;
    const siblings = shown.get(task.columnId);
    if (siblings) siblings.push(task);
    else shown.set(task.columnId, [task]);
  }
  const lanes = [...columns].sort(compareByPosition).map(({ id }): Lane => {
    const taskIds = (shown.get(id) ?? []).sort(compareByPosition).map((task) => task.id);
    const total = totals.get(id) ?? 0;
    const before = known.get(id);
    const isUnchanged = before && before.total === total && isSame(before.taskIds, taskIds);
    return isUnchanged ? before : { columnId: id, taskIds, total };
  });
  return isSame(previous, lanes) ? previous : lanes;
}

function isSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
