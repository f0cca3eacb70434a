'use client';

import { useEffect } from 'react';
import { useProject } from '@/client/react/project-context';
import type { TaskFilter } from '@/components/board/filter/task-filter';
import { useLanes } from '@/components/board/use-lanes';
import { taskIdOf } from '@/components/history/board-changes';
import type { Envelope } from '@/contract/events';
import { ReplayColumn } from './replay-column';

type ReplayBoardProps = {
  filter: TaskFilter;
  /** What was done last; null before the first step. */
  step: Envelope | null;
};

/** The board as it was: to look at, not to change. */
export function ReplayBoard({ filter, step }: ReplayBoardProps) {
  const lanes = useLanes(filter);
  const members = useProject((view) => view.members);
  const taskId = step && taskIdOf(step);
  const actor = step?.actorId ? members.get(step.actorId) : undefined;
  const touched = taskId && actor ? { taskId, person: { id: actor.userId, name: actor.name } } : null;

  useEffect(() => {
    if (taskId === null) return;
    const card = document.querySelector(`[data-replay] [data-task-id="${taskId}"]`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [taskId]);

  return (
    <div
      data-replay=""
      className="flex min-h-0 min-w-0 flex-1 snap-x snap-mandatory scroll-px-12 gap-12 overflow-x-auto overflow-y-hidden overscroll-x-contain p-12 tablet:snap-none"
    >
      {lanes.map((lane, index) => (
        <ReplayColumn
          key={lane.columnId}
          lane={lane}
          isLast={lanes.length > 1 && index === lanes.length - 1}
          touched={touched && lane.taskIds.includes(touched.taskId) ? touched : null}
        />
      ))}
    </div>
  );
}
