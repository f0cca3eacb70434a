import type { Notification, NotificationType } from '../../contract/notifications';

/** What happened, after the name of who did it. */
const deeds: Record<NotificationType, string> = {
  mention: 'mentioned you',
  assignment: 'assigned a task to you',
  reply: 'answered you',
  comment: 'commented',
  task_update: 'changed a task',
  direct_message: 'wrote to you',
  due_soon: 'A task is due soon',
  overdue: 'A task is overdue',
  invite: 'added you to a project',
  role_change: 'changed your role',
};

/** What a mail can be about: one kind of entry, or all that waits in an inbox. */
export type MailKind = NotificationType | 'digest';

/** What mails of each kind are about, as in "E-mails about …". */
export const mailTopics: Record<MailKind, string> = {
  mention: 'mentions of you',
  assignment: 'tasks assigned to you',
  reply: 'replies to you',
  comment: 'comments on tasks you watch',
  task_update: 'changes of tasks you watch',
  direct_message: 'direct messages',
  due_soon: 'tasks that are due soon',
  overdue: 'overdue tasks',
  invite: 'projects you are added to',
  role_change: 'changes of your role',
  digest: 'anything in your inbox',
};

export function deedOf({ type, actorName }: Notification): string {
  return actorName === null ? deeds[type] : `${actorName} ${deeds[type]}`;
}

/** What an entry is about, under its key if it has one. */
export function subjectOf({ taskKey, title }: Notification): string {
  return taskKey === undefined ? title : `[${taskKey}] ${title}`;
}
