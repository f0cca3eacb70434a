'use client';

import {
  Archive,
  CircleUser,
  CornerDownRight,
  Flag,
  Link,
  MessageSquareShare,
  PanelRight,
  Tag,
} from 'lucide-react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { usePermission } from '@/client/react/use-permission';
import { useShareInChat } from '@/components/chat/dock/use-share-in-chat';
import { copyTaskLink } from '@/components/task/copy-task-link';
import { priorities, priorityNames } from '@/components/task/priorities';
import { PriorityMark } from '@/components/task/priority-mark';
import { openTask } from '@/components/task/task-url';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { Task } from '@/contract/tasks';
import { useBoard } from '../board-context';

/** What can be done with a card, for the menus that offer it. */
export function useCardMenuEntries(task: Task): readonly MenuEntry[] {
  const board = useBoard();
  const canWrite = usePermission('task.write');
  const canTalk = usePermission('message.write');
  const share = useShareInChat();
  const properties = usePropertyEntries(task);
  const taskId = task.id;

  const open: MenuEntry[] = [
    {
      kind: 'action',
      label: 'Open',
      icon: <PanelRight />,
      shortcut: 'Enter',
      onSelect: () => openTask(task.projectId, taskId),
    },
    { kind: 'action', label: 'Copy link', icon: <Link />, onSelect: () => void copyTaskLink(task) },
  ];
  if (canTalk) {
    open.push({
      kind: 'action',
      label: 'Share in chat',
      icon: <MessageSquareShare />,
      onSelect: () => share(task),
    });
  }
  if (!canWrite) return open;
  return [
    ...open,
    {
      kind: 'action',
      label: 'Move to…',
      icon: <CornerDownRight />,
      shortcut: 'S',
      onSelect: () => board.openDialog({ kind: 'moveTask', taskId }),
    },
    { kind: 'separator' },
    ...properties,
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Archive',
      icon: <Archive />,
      shortcut: 'E',
      onSelect: () => board.archive(taskId),
    },
  ];
}

function usePropertyEntries(task: Task): MenuEntry[] {
  const execute = useExecute();
  const members = useProject((view) => view.members);
  const labels = useProject((view) => view.labels);
  const { id: taskId, assigneeIds, labelIds, priority } = task;

  const assignees: MenuEntry = {
    kind: 'submenu',
    label: 'Assignees',
    icon: <CircleUser />,
    entries: [...members.values()].map(({ userId, name }) => ({
      kind: 'check',
      label: name,
      isChecked: assigneeIds.includes(userId),
      onChange: () => execute('updateTask', { taskId, assigneeIds: toggled(assigneeIds, userId) }),
    })),
  };
  const labelEntries: MenuEntry = {
    kind: 'submenu',
    label: 'Labels',
    icon: <Tag />,
    entries: [...labels.values()].map(({ id, name }) => ({
      kind: 'check',
      label: name,
      isChecked: labelIds.includes(id),
      onChange: () => execute('updateTask', { taskId, labelIds: toggled(labelIds, id) }),
    })),
  };
  const priorityEntries: MenuEntry = {
    kind: 'submenu',
    label: 'Priority',
    icon: <Flag />,
    entries: [
      {
        kind: 'choice',
        label: 'Priority',
        value: priority,
        choices: priorities.map((value) => ({
          value,
          label: priorityNames[value],
          icon: <PriorityMark priority={value} />,
        })),
        onChange: (value) => {
          const chosen = priorities.find((candidate) => candidate === value);
          if (chosen) execute('updateTask', { taskId, priority: chosen });
        },
      },
    ],
  };
  return labels.size > 0 ? [assignees, labelEntries, priorityEntries] : [assignees, priorityEntries];
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
