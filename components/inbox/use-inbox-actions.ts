'use client';

import { useMemo, useRef } from 'react';
import { useClient } from '@/client/react/client-context';
import { type InboxExecute, useInboxExecute } from '@/client/react/use-inbox-execute';
import { showToast } from '@/components/ui/toast-queue';
import type { Snooze } from '@/contract/notifications';
import type { InboxGroup } from './group-entries';

export type InboxActions = {
  done: (group: InboxGroup) => void;
  reopen: (group: InboxGroup) => void;
  markUnread: (group: InboxGroup) => void;
  snooze: (group: InboxGroup, until: Snooze, label: string) => void;
  wake: (group: InboxGroup) => void;
  /** Mutes the group's task, or ends that. */
  toggleMute: (group: InboxGroup) => Promise<void>;
  /** Takes back what was put away last. */
  undo: () => void;
};

/** What can be done with a group of the inbox. What takes it away can be undone, by its toast or by a key. */
export function useInboxActions(): InboxActions {
  const client = useClient();
  const execute = useInboxExecute();
  const lastUndo = useRef<(() => void) | null>(null);

  return useMemo(() => {
    const offerUndo = (message: string, undo: () => void) => {
      const once = () => {
        if (lastUndo.current === once) lastUndo.current = null;
        undo();
      };
      lastUndo.current = once;
      showToast({ message, action: { label: 'Undo', onAction: once } });
    };
    const run: InboxExecute = async (name, input) => {
      const settlement = await execute(name, input);
      if (!settlement.ok) showToast({ message: settlement.error.message, tone: 'danger' });
      return settlement;
    };
    return {
      done(group) {
        void run('markNotificationsDone', { ids: idsOf(group), done: true });
        offerUndo(
          `Done: ${nameOf(group)}`,
          () => void run('markNotificationsDone', { ids: idsOf(group), done: false }),
        );
      },
      reopen: (group) => void run('markNotificationsDone', { ids: idsOf(group), done: false }),
      markUnread: (group) => void run('markNotificationsUnread', { ids: idsOf(group) }),
      snooze(group, until, label) {
        void run('snoozeNotifications', { ids: idsOf(group), until });
        offerUndo(
          `Snoozed ${label}: ${nameOf(group)}`,
          () => void run('snoozeNotifications', { ids: idsOf(group), until: null }),
        );
      },
      wake: (group) => void run('snoozeNotifications', { ids: idsOf(group), until: null }),
      async toggleMute(group) {
        const { taskId } = group.latest;
        if (taskId === undefined) return;
        const known = await client.fetchQuery<'getTaskWatch'>(`/api/tasks/${taskId}/watch`).catch(() => null);
        if (!known) return void showToast({ message: 'Muting needs a connection.', tone: 'danger' });
        const before = known.watch.level;
        const isMuting = before !== 'muted';
        const { ok } = await run('watchTask', { taskId, level: isMuting ? 'muted' : 'watching' });
        if (!ok) return;
        const what = isMuting ? 'Muted, but for what is said to you:' : 'Not muted any more:';
        offerUndo(`${what} ${nameOf(group)}`, () => void run('watchTask', { taskId, level: before }));
      },
      undo: () => lastUndo.current?.(),
    };
  }, [client, execute]);
}

function idsOf({ entries }: InboxGroup): string[] {
  return entries.map(({ id }) => id);
}

function nameOf({ latest: { taskKey, title } }: InboxGroup): string {
  return taskKey === undefined ? title : `${taskKey} ${title}`;
}
