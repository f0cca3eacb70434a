'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useProject } from '@/client/react/project-context';
import { openTask, taskPath } from '@/components/task/task-url';
import type { ProjectState } from '@/contract/project-state';

type TaskChipProps = {
  taskKey: string;
  /** What the author wrote, for a task that is not on this board. */
  children: ReactNode;
};

/** A task spoken of in text: a way there if it is on this board. */
export function TaskChip({ taskKey, children }: TaskChipProps) {
  const task = useProject((view) => findByKey(view, taskKey));
  if (!task) return <span className="font-mono text-ink-2 text-meta">{children}</span>;

  const open = (event: MouseEvent) => {
    // A click that asks for a new tab or window is the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openTask(task.projectId, task.id);
  };
  return (
    <a
      href={taskPath(task.projectId, task.id)}
      title={task.title}
      onClick={open}
      className="rounded-mark bg-fill px-4 font-mono text-ink text-meta underline-offset-2 hover:bg-fill-strong hover:underline"
    >
      {task.key}
    </a>
  );
}

function findByKey({ tasks }: ProjectState, key: string) {
  for (const task of tasks.values()) if (task.key === key) return task;
  return undefined;
}
