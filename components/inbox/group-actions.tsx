'use client';

import { Check, Inbox } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import type { InboxGroup } from './group-entries';
import { SnoozeMenu } from './snooze-menu';
import type { InboxActions } from './use-inbox-actions';

type GroupActionsProps = {
  group: InboxGroup;
  actions: InboxActions;
  putAway: (group: InboxGroup, act: (group: InboxGroup) => void) => void;
  isSnoozing?: boolean;
  onSnoozingChange?: (isSnoozing: boolean) => void;
};

/** Puts a group away: for good, or for a while. */
export function GroupActions({ group, actions, putAway, isSnoozing, onSnoozingChange }: GroupActionsProps) {
  const isDone = group.latest.doneAt !== null;
  return (
    <>
      {!isDone && (
        <SnoozeMenu
          group={group}
          onSnooze={(until, label) => putAway(group, () => actions.snooze(group, until, label))}
          onWake={() => putAway(group, actions.wake)}
          isOpen={isSnoozing}
          onOpenChange={onSnoozingChange}
        />
      )}
      {isDone ? (
        <IconButton
          icon={<Inbox />}
          label="Back into the inbox"
          onClick={() => putAway(group, actions.reopen)}
        />
      ) : (
        <IconButton icon={<Check />} label="Done" shortcut="E" onClick={() => putAway(group, actions.done)} />
      )}
    </>
  );
}
