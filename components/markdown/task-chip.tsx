'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useProject } from '@/client/react/project-context';
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
  return (
    <Link
      href={`/projects/${task.projectId}/tasks/${task.id}`}
      prefetch={false}
      scroll={false}
      title={task.title}
      className="rounded-mark bg-fill px-4 font-mono text-ink text-meta underline-offset-2 hover:bg-fill-strong hover:underline"
    >
      {task.key}
    </Link>
  );
}

function findByKey({ tasks }: ProjectState, key: string) {
  for (const task of tasks.values()) if (task.key === key) return task;
  return undefined;
}
