import { isUnread } from '@/contract/inbox-state';
import type { Notification } from '@/contract/notifications';

/** Entries about one thing: a task, a conversation, or a project. */
export type InboxGroup = {
  id: string;
  kind: 'task' | 'conversation' | 'project';
  /** What came up last; it stands for the group. */
  latest: Notification;
  /** What came up last first. */
  entries: readonly Notification[];
  unread: number;
};

/** Entries by what they are about, in the order of each group's first one. */
export function groupEntries(entries: readonly Notification[]): InboxGroup[] {
  const groups = new Map<string, Notification[]>();
  for (const entry of entries) {
    const id = groupIdOf(entry);
    groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  return [...groups].map(([id, members]) => {
    const latest = members[0] as Notification;
    return { id, kind: kindOf(latest), latest, entries: members, unread: members.filter(isUnread).length };
  });
}

function groupIdOf({ id, taskId, conversationId, projectId }: Notification): string {
  return taskId ?? conversationId ?? projectId ?? id;
}

function kindOf({ taskId, conversationId }: Notification): InboxGroup['kind'] {
  if (taskId !== undefined) return 'task';
  return conversationId === undefined ? 'project' : 'conversation';
}
