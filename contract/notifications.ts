import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { cursorParameter, limitParameter, listOf } from './paging';
import { instant } from './time';

/**
 * Why somebody is told. The five about a task or a message stand in the order of their strength: who is
 * concerned in several ways is told once, in the strongest.
 */
export const notificationType = z.enum([
  'mention',
  'assignment',
  'reply',
  'comment',
  'task_update',
  'direct_message',
  'due_soon',
  'overdue',
  'invite',
  'role_change',
]);
export type NotificationType = z.infer<typeof notificationType>;

/** Until when an entry is out of sight: a moment, or the task's next change by somebody else. */
const snooze = z.union([instant, z.literal('taskChange')]);
export type Snooze = z.infer<typeof snooze>;

/** One entry of a person's inbox. */
export const notification = z.object({
  id,
  type: notificationType,
  /** What it is about: the task's title, the project's name; of a conversation, who writes. */
  title: z.string(),
  /** What happened, or the beginning of what was said, as plain text. */
  body: z.string(),
  /** The page that shows it, as a path. */
  link: z.string(),
  projectId: id.optional(),
  taskId: id.optional(),
  taskKey: z.string().optional(),
  conversationId: id.optional(),
  /** Who did it; null for the system. */
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  createdAt: instant,
  /** When it came up last: created, or back from a snooze. The order of the list. */
  raisedAt: instant,
  readAt: instant.nullable(),
  doneAt: instant.nullable(),
  snoozedUntil: snooze.nullable(),
});
export type Notification = z.infer<typeof notification>;

/** `open` is what is neither done nor snoozed, read or not; `unread` is what the badge counts. */
export const notificationStatus = z.enum(['open', 'unread', 'snoozed', 'done', 'all']);
export type NotificationStatus = z.infer<typeof notificationStatus>;

/** How many entries wait to be read: neither read, done nor snoozed. */
const unread = z.int();

/** Which entries a change is about. What is not the caller's own is passed over, as if it did not exist. */
const selection = {
  ids: z.array(id).min(1).max(limits.notificationsAtOnce).optional(),
  taskId: id.optional(),
  all: z.literal(true).optional(),
};

type Selection = {
  ids?: readonly string[] | undefined;
  taskId?: string | undefined;
  all?: true | undefined;
};

const oneSelection = {
  check: ({ ids, taskId, all }: Selection) =>
    [ids, taskId, all].filter((member) => member !== undefined).length === 1,
  error: { error: 'give one of ids, taskId and all', path: ['ids'] },
};

export const notificationCommands = {
  markNotificationsRead: defineCommand({
    method: 'POST',
    path: '/api/notifications/read',
    access: 'user',
    summary: 'Mark entries of one’s inbox as read: some, those about a task, or all.',
    input: z.strictObject(selection).refine(oneSelection.check, oneSelection.error),
    output: z.object({ unread }),
  }),
  markNotificationsUnread: defineCommand({
    method: 'POST',
    path: '/api/notifications/unread',
    access: 'user',
    summary: 'Mark entries of one’s inbox as not read.',
    input: z.strictObject(selection).refine(oneSelection.check, oneSelection.error),
    output: z.object({ unread }),
  }),
  markNotificationsDone: defineCommand({
    method: 'POST',
    path: '/api/notifications/done',
    access: 'user',
    summary: 'Put entries away as done, or with `done: false` back into the inbox as they were.',
    input: z.strictObject({ ...selection, done: z.boolean() }).refine(oneSelection.check, oneSelection.error),
    output: z.object({ unread }),
  }),
  snoozeNotifications: defineCommand({
    method: 'POST',
    path: '/api/notifications/snooze',
    access: 'user',
    summary: 'Put entries out of sight until a moment or the task’s next change; with null, back at once.',
    input: z
      .strictObject({ ...selection, until: snooze.nullable() })
      .refine(oneSelection.check, oneSelection.error),
    output: z.object({ unread }),
  }),
};

export const notificationQueries = {
  listNotifications: defineQuery({
    path: '/api/notifications',
    access: 'user',
    summary: 'One’s inbox, what came up last first; `open` unless another status is asked for.',
    input: z.strictObject({
      status: notificationStatus.optional(),
      type: notificationType.optional(),
      cursor: cursorParameter.optional(),
      limit: limitParameter.optional(),
    }),
    output: listOf(notification).extend({ unread, epoch: z.string(), seq: z.int() }),
  }),
};

const changes = notification
  .pick({ body: true, readAt: true, doneAt: true, snoozedUntil: true, raisedAt: true })
  .partial();
export type NotificationChanges = z.infer<typeof changes>;

/** On a person's own stream. Each tells how many are unread after it. */
export const notificationEvents = {
  notification: z.strictObject({ notification, unread }),
  notificationsRead: z.strictObject({ ids: z.array(id), readAt: instant, unread }),
  notificationsUpdated: z.strictObject({ ids: z.array(id), changes: changes.strict(), unread }),
  /** What they told of was taken back, or lies in a project that the person is no longer in. */
  notificationsRemoved: z.strictObject({ ids: z.array(id), unread }),
};
