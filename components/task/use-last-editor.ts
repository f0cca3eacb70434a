'use client';

import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { usePersonName } from '@/client/react/use-person-name';
import type { TaskField } from '@/contract/tasks';

/** Who changed a field last, as far as the events that are at hand tell: "Ben", "You" or "Somebody". */
export function useLastEditor(taskId: string, field: TaskField): string {
  const { userId } = useClient();
  const { recentEvents } = useFollowedProject();
  const event = recentEvents.findLast(
    ({ type, resourceId, payload }) =>
      type === 'taskUpdated' && resourceId === taskId && 'changes' in payload && field in payload.changes,
  );
  const name = usePersonName(event?.actorId) ?? 'Somebody';
  return event?.actorId === userId ? 'You' : name;
}
