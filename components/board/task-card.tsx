'use client';

import Link from 'next/link';
import { memo } from 'react';
import { useProject } from '@/client/react/project-context';

type TaskCardProps = {
  taskId: string;
  /** Where the card stands, as it is said after its title: "To do, 2 of 7". */
  place: string;
};

export const TaskCard = memo(function TaskCard({ taskId, place }: TaskCardProps) {
  const task = useProject((view) => view.tasks.get(taskId));
  if (!task) return null;
  return (
    <li data-task-id={taskId}>
      <Link
        href={`/projects/${task.projectId}/tasks/${taskId}`}
        prefetch={false}
        aria-label={`${task.title}, ${place}`}
        className="block rounded-card border border-line bg-surface-1 p-12"
      >
        <span className="text-ink-3 text-meta">{task.key}</span>
        <span className="line-clamp-3">{task.title}</span>
      </Link>
    </li>
  );
});
