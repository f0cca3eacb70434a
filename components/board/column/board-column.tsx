'use client';

import { memo, useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { classNames } from '@/components/ui/class-names';
import type { Lane } from '../arrange-tasks';
import { useBoardState } from '../board-context';
import { QuickAdd } from '../quick-add/quick-add';
import { RefusedTasks } from '../quick-add/refused-tasks';
import { ColumnCards } from './column-cards';
import { ColumnHeader } from './column-header';
import { ColumnList } from './column-list';

type BoardColumnProps = {
  lane: Lane;
  /** Where work ends: the last of several columns. */
  isLast: boolean;
};

export const BoardColumn = memo(function BoardColumn({ lane, isLast }: BoardColumnProps) {
  const column = useProject((view) => view.columns.get(lane.columnId));
  const canWriteTasks = usePermission('task.write');
  const canWriteColumns = usePermission('column.write');
  const [isAddingAtTop, setIsAddingAtTop] = useState(false);
  const dropIndex = useBoardState(({ carried }) =>
    carried?.by === 'pointer' && carried.place?.columnId === lane.columnId ? carried.place.index : null,
  );
  if (!column) return null;

  return (
    <section
      aria-label={column.name}
      data-column-id={column.id}
      className={classNames(
        'flex h-full w-[calc(100%-24px)] shrink-0 snap-start flex-col rounded-card transition-colors tablet:w-column tablet:snap-align-none',
        dropIndex !== null && 'bg-fill',
      )}
    >
      <ColumnHeader
        column={column}
        shown={lane.taskIds.length}
        total={lane.total}
        canWriteTasks={canWriteTasks}
        canWriteColumns={canWriteColumns}
        onAddAtTop={() => setIsAddingAtTop(true)}
      />
      {isAddingAtTop && (
        <QuickAdd columnId={column.id} end="top" hasFocus onClose={() => setIsAddingAtTop(false)} />
      )}
      <ColumnList columnId={column.id}>
        <ColumnCards lane={lane} columnName={column.name} isDone={isLast} dropIndex={dropIndex} />
      </ColumnList>
      <RefusedTasks columnId={column.id} />
      {canWriteTasks && <QuickAdd columnId={column.id} end="end" />}
    </section>
  );
});
