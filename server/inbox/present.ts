import type { Notification } from '../../contract/notifications';
import type { notifications } from '../../db/schema/inbox';

export type NotificationRow = typeof notifications.$inferSelect;

export function presentNotification(row: NotificationRow, actorName: string | null): Notification {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    body: row.body,
    link: linkTo(row),
    ...(row.projectId !== null && { projectId: row.projectId }),
    ...(row.taskId !== null && { taskId: row.taskId }),
    ...(row.taskKey !== null && { taskKey: row.taskKey }),
    ...(row.conversationId !== null && { conversationId: row.conversationId }),
    actorId: row.actorId,
    actorName,
    createdAt: row.createdAt.toISOString(),
    raisedAt: row.raisedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    snoozedUntil: row.isSnoozed ? (row.wakeAt?.toISOString() ?? 'taskChange') : null,
  };
}

function linkTo({ projectId, taskId, conversationId }: NotificationRow): string {
  if (conversationId !== null) return `/conversations/${conversationId}`;
  return taskId === null ? `/projects/${projectId}` : `/projects/${projectId}/tasks/${taskId}`;
}
