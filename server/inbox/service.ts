import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import type { NotificationChanges } from '../../contract/notifications';
import { notifications } from '../../db/schema/inbox';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { changeEntries } from './entries';
import type { NotificationRow } from './present';
import { selectUnread } from './queries';
import { readEntries } from './read-entries';

type Selection = CommandInput<'markNotificationsRead'>;

export async function markNotificationsRead(
  actor: Actor,
  selection: CommandInput<'markNotificationsRead'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'markNotificationsRead'>> {
  await readEntries(unit, actor.userId, isSelected(selection));
  return selectUnread(unit.tx, actor.userId);
}

export async function markNotificationsUnread(
  actor: Actor,
  selection: CommandInput<'markNotificationsUnread'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'markNotificationsUnread'>> {
  const where = every(isSelected(selection), isNotNull(notifications.readAt), isNull(notifications.doneAt));
  return changeOwn(unit, actor, where, { readAt: null }, { readAt: null });
}

/** Whether they were read is kept, so that what is taken back out is as it was. */
export async function markNotificationsDone(
  actor: Actor,
  { done, ...selection }: CommandInput<'markNotificationsDone'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'markNotificationsDone'>> {
  const { doneAt, isSnoozed } = notifications;
  // What sleeps is not in sight when somebody clears all that is.
  const isMeant = selection.all && done ? eq(isSnoozed, false) : isSelected(selection);
  const where = every(isMeant, done ? isNull(doneAt) : isNotNull(doneAt));
  const at = done ? unit.now : null;
  return changeOwn(unit, actor, where, { doneAt: at }, { doneAt: at?.toISOString() ?? null });
}

/** Only what is about a task can wait for the task to change. */
export async function snoozeNotifications(
  actor: Actor,
  { until, ...selection }: CommandInput<'snoozeNotifications'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'snoozeNotifications'>> {
  const isForTask = until === 'taskChange' ? isNotNull(notifications.taskId) : undefined;
  const isAsleep = until === null ? eq(notifications.isSnoozed, true) : undefined;
  const where = every(isSelected(selection), isNull(notifications.doneAt), isForTask, isAsleep);
  const wakeAt = until === null || until === 'taskChange' ? null : new Date(until);
  const snoozedUntil = wakeAt?.toISOString() ?? (until as 'taskChange' | null);
  return changeOwn(unit, actor, where, { isSnoozed: until !== null, wakeAt }, { snoozedUntil });
}

async function changeOwn(
  unit: UnitOfWork,
  { userId }: Actor,
  where: SQL,
  set: Partial<NotificationRow>,
  changes: NotificationChanges,
): Promise<{ unread: number }> {
  await changeEntries(unit, {
    userIds: [userId],
    where,
    set,
    fact: (ids, unread) => ({ type: 'notificationsUpdated', payload: { ids, changes, unread } }),
  });
  return selectUnread(unit.tx, userId);
}

function isSelected({ ids, taskId }: Selection): SQL {
  if (ids) return inArray(notifications.id, ids);
  return taskId === undefined ? every() : eq(notifications.taskId, taskId);
}

/** Unlike `and`, never nothing. */
function every(...conditions: (SQL | undefined)[]): SQL {
  return and(isNotNull(notifications.id), ...conditions) as SQL;
}
