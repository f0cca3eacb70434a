'use client';

import type { Operation } from '@/client/outbox/operation';
import { useProjectStore } from '@/client/react/project-context';

/** Own changes of a task that the server has not confirmed, and the one that it refused. */
export function useTaskSync(taskId: string): { isPending: boolean; refused: Operation | undefined } {
  const isPending = useProjectStore(({ pending }) => pending.some((operation) => changes(operation, taskId)));
  const refused = useProjectStore((state) => state.refused.find((operation) => changes(operation, taskId)));
  return { isPending, refused };
}

function changes({ name, mutationId, input }: Operation, taskId: string): boolean {
  if (name === 'createTask') return mutationId === taskId;
  const isAboutTask = name === 'updateTask' || name === 'archiveTask' || name === 'restoreTask';
  return isAboutTask && 'taskId' in input && input.taskId === taskId;
}
