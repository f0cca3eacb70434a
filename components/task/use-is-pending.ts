'use client';

import type { Operation } from '@/client/outbox/operation';
import { useProjectStore } from '@/client/react/project-context';

/** Whether an own change that is not confirmed touches something; by the id of what it changes or makes. */
export function useIsPending(id: string): boolean {
  return useProjectStore(({ pending }) => pending.some((operation) => touches(operation, id)));
}

function touches({ mutationId, input }: Operation, id: string): boolean {
  const { taskId, commentId } = input as { taskId?: string; commentId?: string };
  return mutationId === id || commentId === id || taskId === id;
}
