'use client';

import { Archive, ArrowRightLeft, Ellipsis, Link as LinkIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { compareByPosition } from '@/contract/order';
import type { Task } from '@/contract/tasks';
import { copyTaskLink } from './copy-task-link';
import { useArchiveTask } from './use-archive-task';

type TaskMenuProps = {
  task: Task;
  canWrite: boolean;
  /** Told before the task leaves the board. */
  onArchive: () => void;
};

/** What can be done with a task as a whole. */
export function TaskMenu({ task, canWrite, onArchive }: TaskMenuProps) {
  const execute = useExecute();
  const archive = useArchiveTask();
  const columns = useProject((view) => view.columns);
  const others = useMemo(
    () => [...columns.values()].filter(({ id }) => id !== task.columnId).sort(compareByPosition),
    [columns, task.columnId],
  );

  const entries: MenuEntry[] = [
    { kind: 'action', label: 'Copy link', icon: <LinkIcon />, onSelect: () => void copyTaskLink(task) },
  ];
  if (canWrite) {
    entries.push(
      {
        kind: 'submenu',
        label: 'Move to…',
        icon: <ArrowRightLeft />,
        entries: others.map(({ id, name }) => ({
          kind: 'action',
          label: name,
          onSelect: () => execute('updateTask', { taskId: task.id, columnId: id }),
        })),
      },
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
