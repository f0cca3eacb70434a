'use client';

import { useMemo, useState } from 'react';
import { useProject } from '@/client/react/project-context';
import type { Column } from '@/contract/columns';
import type { Task } from '@/contract/tasks';
import { arrangeTasks, type Lane } from './arrange-tasks';
import { type TaskFilter, taskMatcher } from './filter/task-filter';

/** The board as columns of task ids; a lane stays the same object for as long as it holds the same cards. */
export function useLanes(filter: TaskFilter): readonly Lane[] {
  const columns = useProject((view) => view.columns);
  const tasks = useProject((view) => view.tasks);
  const [arrange] = useState(createArranger);
  return useMemo(
    () => arrange(columns.values(), tasks.values(), taskMatcher(filter)),
    [arrange, columns, tasks, filter],
  );
}

/** Arranges time after time, keeping from the last time what has stayed the same. */
function createArranger() {
  let lanes: readonly Lane[] = [];
  return (columns: Iterable<Column>, tasks: Iterable<Task>, isShown: (task: Task) => boolean) => {
    lanes = arrangeTasks(columns, tasks, isShown, lanes);
    return lanes;
  };
}
