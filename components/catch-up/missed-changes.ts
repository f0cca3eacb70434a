import { type BoardChange, boardChange, taskChangesOf, taskIdOf } from '@/components/history/board-changes';
import type { ActivityNames } from '@/components/task/activity-phrases';
import type { Envelope } from '@/contract/events';
import type { TaskChanges } from '@/contract/tasks';

/** What others did, oldest first: the values before each change are those that an earlier one set. */
export function missedChanges(events: readonly Envelope[], names: ActivityNames): BoardChange[] {
  const known = new Map<string, TaskChanges>();
  return events.flatMap((event) => {
    const change = boardChange(event, (taskId) => known.get(taskId) ?? {}, names);
    const taskId = taskIdOf(event);
    if (taskId !== null) known.set(taskId, { ...known.get(taskId), ...taskChangesOf(event) });
    return change ?? [];
  });
}

/** Changes that are about one task, or that one person made. */
export type MissedGroup = { id: string | null; changes: readonly BoardChange[] };

/** In the order of the newest change of each; `null` gathers what is about the board, or was done by nobody. */
export function groupChanges(changes: readonly BoardChange[], by: 'task' | 'person'): MissedGroup[] {
  const groups = new Map<string | null, BoardChange[]>();
  for (const change of changes) {
    const id = by === 'task' ? change.taskId : change.actorId;
    const group = groups.get(id) ?? [];
    // A map keeps the order in which its keys came: who comes again goes to the end.
    groups.delete(id);
    groups.set(id, [...group, change]);
  }
  return [...groups].map(([id, changes]) => ({ id, changes })).reverse();
}

export type CardMark = 'New' | 'Changed';

/** What to say on the cards of tasks that changed, but for those that were looked at since. */
export function cardMarks(
  changes: readonly BoardChange[],
  clearedTaskIds: ReadonlySet<string>,
): ReadonlyMap<string, CardMark> {
  const marks = new Map<string, CardMark>();
  for (const { taskId, isNewTask } of changes) {
    if (taskId === null || clearedTaskIds.has(taskId)) continue;
    marks.set(taskId, isNewTask ? 'New' : (marks.get(taskId) ?? 'Changed'));
  }
  return marks;
}
