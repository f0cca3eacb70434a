'use client';

import { useMemo, useRef } from 'react';
import { useProject } from '@/client/react/project-context';
import { arrangeTasks, type Lane } from './arrange-tasks';
import { type TaskFilter, taskMatcher } from './filter/task-filter';

/** The board as columns of task ids; a lane stays the same object for as long as it holds the same cards. */
export function useLanes(filter: TaskFilter): readonly Lane[] {
  const columns = useProject((view) => view.columns);
  const tasks = useProject((view) => view.tasks);
  const previous = useRef<readonly Lane[]>([]);
  return useMemo(() => {
    previous.current = arrangeTasks(columns.values(), tasks.values(), taskMatcher(filter), previous.current);
    return previous.current;
  }, [columns, tasks, filter]);
}
