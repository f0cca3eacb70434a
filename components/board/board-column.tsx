'use client';

import { memo } from 'react';
import { useProject } from '@/client/react/project-context';
import type { Lane } from './arrange-tasks';
import { TaskCard } from './task-card';

type BoardColumnProps = { lane: Lane };

export const BoardColumn = memo(function BoardColumn({ lane }: BoardColumnProps) {
  const column = useProject((view) => view.columns.get(lane.columnId));
  if (!column) return null;
  const { taskIds } = lane;
  return (
    <section
      aria-labelledby={`column-${column.id}`}
      data-column-id={column.id}
      className="flex w-column shrink-0 flex-col gap-8"
    >
      <h2 id={`column-${column.id}`} className="font-medium">
        {column.name} <span className="text-ink-3 tabular-nums">{taskIds.length}</span>
      </h2>
      <ul className="flex min-h-0 flex-col gap-8 overflow-y-auto">
        {taskIds.map((taskId, index) => (
          <TaskCard
            key={taskId}
            taskId={taskId}
            place={`${column.name}, ${index + 1} of ${taskIds.length}`}
          />
        ))}
      </ul>
    </section>
  );
});
