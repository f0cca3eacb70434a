'use client';

import { memo, useRef } from 'react';
import { useProject } from '@/client/react/project-context';
import type { Lane } from '@/components/board/arrange-tasks';
import { ColumnCount } from '@/components/board/column/column-count';
import { useDrawnCount } from '@/components/board/column/use-drawn-count';
import { ReplayCard } from './replay-card';

type ReplayColumnProps = {
  lane: Lane;
  /** Where work ends: the last of several columns. */
  isLast: boolean;
  /** The card that was changed last, if it is in this column, and by whom. */
  touched: { taskId: string; person: { id: string; name: string } } | null;
};

export const ReplayColumn = memo(function ReplayColumn({ lane, isLast, touched }: ReplayColumnProps) {
  const column = useProject((view) => view.columns.get(lane.columnId));
  const end = useRef<HTMLLIElement>(null);
  const drawnCount = useDrawnCount(lane.taskIds, end);
  if (!column) return null;
  return (
    <section
      aria-label={column.name}
      className="flex h-full w-[calc(100%-24px)] shrink-0 snap-start flex-col tablet:w-column tablet:snap-align-none"
    >
      <header className="flex h-32 shrink-0 items-center gap-8 px-12">
        <h2 className="min-w-0 truncate font-medium">{column.name}</h2>
        <ColumnCount shown={lane.taskIds.length} total={lane.total} limit={column.wipLimit} />
      </header>
      <div
        data-column-scroll=""
        className="min-h-16 overflow-y-auto overscroll-y-contain [scrollbar-width:thin]"
      >
        <ul className="relative flex flex-col gap-8 px-4 py-6">
          {lane.taskIds.slice(0, drawnCount).map((taskId) => (
            <ReplayCard
              key={taskId}
              taskId={taskId}
              isDone={isLast}
              touchedBy={touched?.taskId === taskId ? touched.person : undefined}
            />
          ))}
          {drawnCount < lane.taskIds.length && <li ref={end} aria-hidden="true" className="h-px shrink-0" />}
        </ul>
      </div>
    </section>
  );
});
