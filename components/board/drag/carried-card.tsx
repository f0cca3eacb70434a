'use client';

import { DragOverlay } from '@dnd-kit/core';
import { useProject } from '@/client/react/project-context';
import { useBoardState } from '../board-context';
import { CardFace } from '../card/card-face';

/** The card under the pointer, while it is carried. */
export function CarriedCard() {
  const taskId = useBoardState(({ carried }) => (carried?.by === 'pointer' ? carried.taskId : null));
  const task = useProject(({ tasks }) => (taskId === null ? undefined : tasks.get(taskId)));
  return (
    <DragOverlay dropAnimation={null} zIndex={30} className="pointer-events-none">
      {task && (
        <div
          aria-hidden="true"
          className="rounded-card bg-(--card) shadow-float [--card:var(--color-surface-2)]"
        >
          <CardFace task={task} isDone={false}>
            <span className="line-clamp-3">{task.title}</span>
          </CardFace>
        </div>
      )}
    </DragOverlay>
  );
}
