'use client';

import { memo } from 'react';
import { useProject } from '@/client/react/project-context';
import { CardFace } from '@/components/board/card/card-face';
import { CardRing } from '@/components/board/card/card-ring';

type ReplayCardProps = {
  taskId: string;
  isDone: boolean;
  /** Who did the step that is shown. */
  touchedBy: { id: string; name: string } | undefined;
};

/** A card as it was. */
export const ReplayCard = memo(function ReplayCard({ taskId, isDone, touchedBy }: ReplayCardProps) {
  const task = useProject((view) => view.tasks.get(taskId));
  if (!task) return null;
  return (
    <li
      data-task-id={taskId}
      className="relative shrink-0 scroll-m-16 rounded-card border border-line bg-(--card) [--card:var(--color-surface-1)] [--ring:var(--card)]"
    >
      {touchedBy && <CardRing person={touchedBy} />}
      <CardFace task={task} isDone={isDone}>
        <span className="line-clamp-3">{task.title}</span>
      </CardFace>
    </li>
  );
});
