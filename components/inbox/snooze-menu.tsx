'use client';

import { AlarmClock } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { Snooze } from '@/contract/notifications';
import type { InboxGroup } from './group-entries';
import { snoozeTimes } from './snooze-times';

type SnoozeMenuProps = {
  group: InboxGroup;
  onSnooze: (until: Snooze, label: string) => void;
  onWake: () => void;
  /** Both, when a key opens it as well. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

const time = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

/** Until when a group is out of sight. */
export function SnoozeMenu({ group, onSnooze, onWake, isOpen, onOpenChange }: SnoozeMenuProps) {
  const times = snoozeTimes(new Date()).map(
    ({ label, until }): MenuEntry => ({
      kind: 'action',
      label: `${label}, ${time.format(until)}`,
      onSelect: () => onSnooze(until.toISOString(), label.toLowerCase()),
    }),
  );
  const untilChange: MenuEntry[] =
    group.kind === 'task'
      ? [
          {
            kind: 'action',
            label: 'Until the task changes',
            onSelect: () => onSnooze('taskChange', 'until it changes'),
          },
        ]
      : [];
  const wake: MenuEntry[] =
    group.latest.snoozedUntil === null
      ? []
      : [{ kind: 'separator' }, { kind: 'action', label: 'Bring it back now', onSelect: onWake }];
  return (
    <Menu
      align="end"
      entries={[...times, ...untilChange, ...wake]}
      trigger={<IconButton icon={<AlarmClock />} label="Snooze" shortcut="H" />}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    />
  );
}
