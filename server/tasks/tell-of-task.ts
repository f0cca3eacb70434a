import { eq } from 'drizzle-orm';
import { mentionedUserIds } from '../../contract/mentions';
import type { Task, TaskChanges } from '../../contract/tasks';
import { columns } from '../../db/schema/projects';
import type { Actor } from '../identity/actor';
import { excerptOf } from '../inbox/excerpt';
import { tellOfTask } from '../inbox/task-news';
import type { UnitOfWork } from '../log/unit-of-work';
import { describeChanges } from './describe-changes';
import type { TaskRow } from './present';

export function tellOfNewTask(unit: UnitOfWork, actor: Actor, task: Task): Promise<void> {
  return tellOfTask(unit, actor, {
    task,
    called: callsFor(mentionedUserIds(task.description), task.assigneeIds, task),
    watchers: { type: 'task_update', body: () => 'Created this task' },
    watchFromNow: [actor.userId, ...task.assigneeIds, ...mentionedUserIds(task.description)],
  });
}

type ChangedTask = { task: Task; before: TaskRow; changes: TaskChanges };

/** A place within its column is no news, and an edited text calls only those whom it did not call before. */
export async function tellOfChanges(
  unit: UnitOfWork,
  actor: Actor,
  { task, before, changes }: ChangedTask,
): Promise<void> {
  if (Object.keys(changes).every((field) => field === 'position')) return;
  const known = new Set(mentionedUserIds(before.description));
  const mentioned = mentionedUserIds(changes.description ?? '').filter((userId) => !known.has(userId));
  const assigned = (changes.assigneeIds ?? []).filter((userId) => !before.assigneeIds.includes(userId));
  await tellOfTask(unit, actor, {
    task,
    called: callsFor(mentioned, assigned, task),
    watchers: {
      type: 'task_update',
      body: async () =>
        describeChanges(changes, changes.columnId && (await nameOfColumn(unit, changes.columnId))),
    },
    watchFromNow: [...assigned, ...mentioned],
  });
}

/** Also of its return from the archive. */
export function tellOfArchiving(unit: UnitOfWork, actor: Actor, task: Task): Promise<void> {
  const body = task.archivedAt ? 'Archived this task' : 'Restored this task';
  return tellOfTask(unit, actor, { task, called: [], watchers: { type: 'task_update', body: () => body } });
}

function callsFor(mentioned: readonly string[], assigned: readonly string[], { description }: Task) {
  return [
    { type: 'mention' as const, userIds: mentioned, body: excerptOf(description) },
    { type: 'assignment' as const, userIds: assigned, body: 'Assigned this task to you' },
  ];
}

async function nameOfColumn({ tx }: UnitOfWork, columnId: string): Promise<string> {
  const [column] = await tx.select({ name: columns.name }).from(columns).where(eq(columns.id, columnId));
  return column?.name as string;
}
