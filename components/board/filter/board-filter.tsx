'use client';

import { ListFilter, X } from 'lucide-react';
import { useProject } from '@/client/react/project-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import type { Lane } from '../arrange-tasks';
import { FilterForm } from './filter-form';
import { FilterSummary } from './filter-summary';
import { isFiltering, noFilter, type TaskFilter } from './task-filter';
import { setTaskFilter } from './use-task-filter';

type BoardFilterProps = { filter: TaskFilter; lanes: readonly Lane[] };

/** In the bar: what the board is filtered by, and how much of the whole that leaves. */
export function BoardFilter({ filter, lanes }: BoardFilterProps) {
  const total = useProject((view) => view.tasks.size);
  const shown = lanes.reduce((sum, { taskIds }) => sum + taskIds.length, 0);
  const isActive = isFiltering(filter);
  return (
    <div className="flex items-center gap-4">
      <Popover
        label="Filter the board"
        trigger={
          <Button
            data-filter-button=""
            variant="ghost"
            size="small"
            icon={<ListFilter />}
            aria-keyshortcuts="F"
          >
            Filter
          </Button>
        }
      >
        <FilterForm filter={filter} />
      </Popover>
      {isActive && (
        <span className="flex items-center whitespace-nowrap text-ink-2 text-meta">
          <FilterSummary filter={filter} />
          <span aria-live="polite" className="tabular-nums">
            {shown} of {total}
          </span>
          <IconButton
            icon={<X />}
            label="Clear the filter"
            size="small"
            onClick={() => setTaskFilter(noFilter, 'choice')}
          />
        </span>
      )}
    </div>
  );
}
