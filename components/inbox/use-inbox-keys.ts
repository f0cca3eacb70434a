'use client';

import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { focusGroup } from './focus-group';
import type { InboxGroup } from './group-entries';
import type { InboxActions } from './use-inbox-actions';

type InboxKeys = {
  groups: readonly InboxGroup[];
  /** What the keys act on: where the focus was last, or what is open. */
  current: InboxGroup | undefined;
  actions: InboxActions;
  /** Does something that takes the group out of the list. */
  putAway: (group: InboxGroup, act: (group: InboxGroup) => void) => void;
  onSnooze: (groupId: string) => void;
};

/** The keys of the inbox, wherever on its page the focus is. */
export function useInboxKeys({ groups, current, actions, putAway, onSnooze }: InboxKeys): void {
  const step = (by: 1 | -1) => {
    const index = current ? groups.indexOf(current) : -1;
    const next = groups[index === -1 ? 0 : index + by];
    if (next) focusGroup(next.id);
  };
  useShortcuts({
    nextGroup: () => step(1),
    previousGroup: () => step(-1),
    groupDone: () => current && putAway(current, actions.done),
    groupUndo: () => actions.undo(),
    groupUnread: () => current && actions.markUnread(current),
    groupSnooze: () => current && onSnooze(current.id),
    groupMute: () => current && void actions.toggleMute(current),
  });
}
