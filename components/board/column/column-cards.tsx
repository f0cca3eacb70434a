'use client';

import { Fragment, useRef } from 'react';
import type { Lane } from '../arrange-tasks';
import { useBoardState } from '../board-context';
import { TaskCard } from '../card/task-card';
import { DropGap } from './drop-gap';
import { useDrawnCount } from './use-drawn-count';

type ColumnCardsProps = {
  lane: Lane;
  columnName: string;
  /** Nobody waits any more for what is in it. */
  isDone: boolean;
  /** Where a carried card would come to stand, counted without it. */
  dropIndex: number | null;
};

export function ColumnCards({ lane: { taskIds }, columnName, isDone, dropIndex }: ColumnCardsProps) {
  const carriedTaskId = useBoardState(({ carried }) => carried?.taskId);
  const end = useRef<HTMLLIElement>(null);
  const drawnCount = useDrawnCount(taskIds, end);
  const drawn = taskIds.slice(0, drawnCount);
  const gapBefore = dropIndex === null ? undefined : drawn.filter((id) => id !== carriedTaskId)[dropIndex];

  return (
    <>
      {drawn.map((taskId, index) => (
        <Fragment key={taskId}>
          {taskId === gapBefore && <DropGap />}
          <TaskCard
            taskId={taskId}
            place={`${columnName}, ${index + 1} of ${taskIds.length}`}
            isDone={isDone}
            isFirst={index === 0}
          />
        </Fragment>
      ))}
      {dropIndex !== null && gapBefore === undefined && <DropGap />}
      {drawnCount < taskIds.length && <li ref={end} aria-hidden="true" className="h-px shrink-0" />}
    </>
  );
}
