'use client';

import { useProject } from '@/client/react/project-context';
import type { TaskFilter } from './task-filter';

/** What the board is filtered by, in a few words, where there is room for them. */
export function FilterSummary({ filter }: { filter: TaskFilter }) {
  const members = useProject((view) => view.members);
  const labels = useProject((view) => view.labels);
  const names = [
    ...filter.assigneeIds.flatMap((userId) => members.get(userId)?.name ?? []),
    ...filter.labelIds.flatMap((labelId) => labels.get(labelId)?.name ?? []),
    ...(filter.text ? [`“${filter.text}”`] : []),
  ];
  return <span className="hidden max-w-menu truncate pr-8 desktop:inline">{names.join(', ')}</span>;
}
