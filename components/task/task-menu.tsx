'use client';

import { Archive, CornerDownRight, Ellipsis, Link as LinkIcon, MessageSquareShare } from 'lucide-react';
import { usePermission } from '@/client/react/use-permission';
import { useShareInChat } from '@/components/chat/dock/use-share-in-chat';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { useTaskWatchEntries } from '@/components/watching/use-task-watch-entries';
import type { Task } from '@/contract/tasks';
import { copyTaskLink } from './copy-task-link';
import { useArchiveTask } from './use-archive-task';

type TaskMenuProps = {
  task: Task;
  canWrite: boolean;
  onMove: () => void;
  /** Told before the task leaves the board. */
  onArchive: () => void;
};

/** What can be done with a task as a whole. */
export function TaskMenu({ task, canWrite, onMove, onArchive }: TaskMenuProps) {
  const archive = useArchiveTask();
  const canTalk = usePermission('message.write');
  const share = useShareInChat();

  const watching = useTaskWatchEntries(task.id);
  const entries: MenuEntry[] = [
    { kind: 'action', label: 'Copy link', icon: <LinkIcon />, onSelect: () => void copyTaskLink(task) },
    ...watching,
  ];
  if (canTalk) {
    entries.push({
      kind: 'action',
      label: 'Share in chat',
      icon: <MessageSquareShare />,
      onSelect: () => share(task),
    });
  }
  if (canWrite) {
    entries.push(
      { kind: 'action', label: 'Move to…', icon: <CornerDownRight />, onSelect: onMove },
      { kind: 'separator' },
      {
        kind: 'action',
        label: 'Archive',
        icon: <Archive />,
        onSelect: () => {
          onArchive();
          archive(task);
        },
      },
    );
  }
  return (
    <Menu align="end" entries={entries} trigger={<IconButton icon={<Ellipsis />} label="Task menu" />} />
  );
}
