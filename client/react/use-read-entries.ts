'use client';

import { useEffect } from 'react';
import { isUnread } from '../../contract/inbox-state';
import type { Notification } from '../../contract/notifications';
import type { UserState } from '../../contract/user-state';
import { useClient } from './client-context';
import { useInboxExecute } from './use-inbox-execute';
import { useUser } from './use-user';

type SubjectKey = 'taskId' | 'conversationId' | 'projectId';

/**
 * While a thing is open in a window that somebody looks at, its entries count as read: those that there
 * are, and each that comes. One that is marked as unread meanwhile stays so.
 */
export function useReadEntries(key: SubjectKey, id: string): void {
  const { user } = useClient();
  const execute = useInboxExecute();
  const lastRaised = useUser((view) => lastRaisedAt(entriesOf(view, key, id)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads once more when something comes up.
  useEffect(() => {
    const read = () => {
      const view = user?.store.getState().view;
      if (!view || view.inbox.unread === 0 || document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', read);
      // Entries about a task may be unread that no list has loaded here.
      if (key === 'taskId') return void execute('markNotificationsRead', { taskId: id });
      const ids = entriesOf(view, key, id)
        .filter(isUnread)
        .map((entry) => entry.id);
      if (ids.length > 0) void execute('markNotificationsRead', { ids });
    };
    document.addEventListener('visibilitychange', read);
    read();
    return () => document.removeEventListener('visibilitychange', read);
  }, [user, execute, key, id, lastRaised]);
}

function entriesOf({ inbox }: UserState, key: SubjectKey, id: string): Notification[] {
  return [...inbox.entries.values()].filter((entry) => entry[key] === id);
}

function lastRaisedAt(entries: readonly Notification[]): string {
  return (
    entries
      .map(({ raisedAt }) => raisedAt)
      .sort()
      .at(-1) ?? ''
  );
}
