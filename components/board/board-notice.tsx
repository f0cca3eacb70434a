'use client';

import { useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Lane } from './arrange-tasks';
import { isFiltering, noFilter, type TaskFilter } from './filter/task-filter';
import { setTaskFilter } from './filter/use-task-filter';
import { focusQuickAdd } from './quick-add/focus-quick-add';

type BoardNoticeProps = { filter: TaskFilter; lanes: readonly Lane[] };

/** What to say of a board that shows no card: what it is for, or that the filter hides all. */
export function BoardNotice({ filter, lanes }: BoardNoticeProps) {
  const isEmpty = useProject((view) => view.tasks.size === 0);
  const canWrite = usePermission('task.write');
  const isAllHidden = !isEmpty && isFiltering(filter) && lanes.every(({ taskIds }) => taskIds.length === 0);
  if (!isEmpty && !isAllHidden) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-[30%] grid justify-center px-16">
      <div className="pointer-events-auto">
        {isAllHidden ? (
          <EmptyState
            action={<Button onClick={() => setTaskFilter(noFilter, 'choice')}>Clear the filter</Button>}
          >
            No task matches the filter.
          </EmptyState>
        ) : (
          <EmptyState action={canWrite && <Button onClick={focusQuickAdd}>Write the first task</Button>}>
            A board shows what there is to do and how far it is. Nothing is on it yet.
          </EmptyState>
        )}
      </div>
    </div>
  );
}
