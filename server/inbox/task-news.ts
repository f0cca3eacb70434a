import { and, eq, isNull, sql } from 'drizzle-orm';
import type { NotificationType } from '../../contract/notifications';
import { notifications, projectWatches, taskWatches } from '../../db/schema/inbox';
import { projectMembers } from '../../db/schema/projects';
import type { UnitOfWork } from '../log/unit-of-work';
import { changeEntries, lockInboxes } from './entries';
import { type Author, notify, type Recipient } from './notify';
import { startWatching } from './watches';

/** What happened on a task: who is concerned by name, and what its watchers hear. */
export type TaskNews = {
  task: { id: string; projectId: string; key: string; title: string };
  sourceId?: string;
  /** Concerned by name, the strongest reason first; they hear of it though they have muted the task. */
  called: readonly Call[];
  watchers?: {
    type: NotificationType;
    /** Asked only when somebody watches. */
    body: () => string | Promise<string>;
  };
  /** Who has to do with the task from now on. */
  watchFromNow?: readonly string[];
};

type Call = { type: NotificationType; userIds: readonly string[]; body: string };

/** Tells everybody who is concerned by something on a task once, and ends snoozes that waited for it. */
export async function tellOfTask(unit: UnitOfWork, author: Author, news: TaskNews): Promise<void> {
  const { task, sourceId, called, watchFromNow = [] } = news;
  if (watchFromNow.length > 0) await startWatching(unit.tx, task, watchFromNow);
  const audience = await selectAudience(unit, author, news);
  if (audience.length === 0) return;
  const asleep = audience.filter(({ reasons }) => reasons.includes('asleep')).map(({ userId }) => userId);
  if (asleep.length > 0) {
    await lockInboxes(
      unit.tx,
      audience.map(({ userId }) => userId),
    );
    await wakeTask(unit, task.id, asleep);
  }
  const watchers = audience.filter(isWatching);
  const body = watchers.length > 0 ? await news.watchers?.body() : undefined;
  const watching =
    news.watchers && body !== undefined
      ? [{ type: news.watchers.type, userIds: watchers.map(({ userId }) => userId), body }]
      : [];
  const subject = { title: task.title, projectId: task.projectId, taskId: task.id, taskKey: task.key };
  const recipients = strongest(
    [...called, ...watching],
    audience.map(({ userId }) => userId),
  );
  await notify(unit, author, { ...subject, ...(sourceId !== undefined && { sourceId }) }, recipients);
}

type Listener = {
  userId: string;
  reasons: readonly ('watching' | 'muted' | 'project' | 'called' | 'asleep')[];
};

/** Members other than the author who watch, are called, or wait for the task to change; each with all reasons. */
async function selectAudience(
  { tx }: UnitOfWork,
  author: Author,
  { task, called }: TaskNews,
): Promise<Listener[]> {
  const calledIds = called.flatMap(({ userIds }) => userIds);
  return tx.execute<Listener>(sql`
    select listener.user_id as "userId", array_agg(listener.reason) as reasons
    from (
      select user_id, level as reason from ${taskWatches} where task_id = ${task.id}
      union all
      select user_id, 'project' from ${projectWatches} where project_id = ${task.projectId}
      union all
      select user_id, 'called' from unnest(${sql.param(calledIds)}::uuid[]) as person(user_id)
      union all
      select user_id, 'asleep' from ${notifications}
      where task_id = ${task.id} and is_snoozed and wake_at is null
    ) as listener
    join ${projectMembers} as member
      on member.project_id = ${task.projectId} and member.user_id = listener.user_id
    where listener.user_id is distinct from ${author?.userId ?? null}::uuid
    group by listener.user_id`);
}

function isWatching({ reasons }: Listener): boolean {
  if (reasons.includes('muted')) return false;
  return reasons.includes('watching') || reasons.includes('project');
}

/** Each person once, by the first call that names them. */
function strongest(calls: readonly Call[], audience: readonly string[]): Recipient[] {
  return audience.flatMap((userId) => {
    const call = calls.find(({ userIds }) => userIds.includes(userId));
    return call ? [{ userId, type: call.type, body: call.body }] : [];
  });
}

function wakeTask(unit: UnitOfWork, taskId: string, userIds: readonly string[]): Promise<void> {
  return changeEntries(unit, {
    userIds,
    where: and(
      eq(notifications.taskId, taskId),
      eq(notifications.isSnoozed, true),
      isNull(notifications.wakeAt),
      isNull(notifications.doneAt),
    ) as never,
    set: { isSnoozed: false, readAt: null, raisedAt: unit.now },
    fact: (ids, unread) => ({
      type: 'notificationsUpdated',
      payload: {
        ids,
        changes: { snoozedUntil: null, readAt: null, raisedAt: unit.now.toISOString() },
        unread,
      },
    }),
  });
}
