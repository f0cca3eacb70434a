import type { Column } from '@/contract/columns';
import { compareByPosition } from '@/contract/order';
import type { Task } from '@/contract/tasks';

type PlacedTask = Pick<Task, 'id' | 'columnId' | 'position'>;

/** A column and the ids of its tasks, from top to bottom. */
export type Lane = { readonly columnId: string; readonly taskIds: readonly string[] };

/**
 * Puts tasks into their columns, both in their order. A lane of `previous` that would come out the same is kept as
 * it is, so that one changed card makes one column draw again.
 */
export function arrangeTasks(
  columns: Iterable<Column>,
  tasks: Iterable<PlacedTask>,
  previous: readonly Lane[] = [],
): readonly Lane[] {
  const known = new Map(previous.map((lane) => [lane.columnId, lane]));
  const byColumn = new Map<string, PlacedTask[]>();
  for (const task of tasks) {
    const siblings = byColumn.get(task.columnId);
    if (siblings) siblings.push(task);
    else byColumn.set(task.columnId, [task]);
  }
  const lanes = [...columns].sort(compareByPosition).map(({ id }): Lane => {
    const taskIds = (byColumn.get(id) ?? []).sort(compareByPosition).map((task) => task.id);
    const before = known.get(id);
    return before && isSame(before.taskIds, taskIds) ? before : { columnId: id, taskIds };
  });
  return isSame(previous, lanes) ? previous : lanes;
}

function isSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
