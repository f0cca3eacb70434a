'use client';

import { useClient } from '@/client/react/client-context';
import { useFollowedProject, useProject } from '@/client/react/project-context';
import type { TaskField } from '@/contract/tasks';

/** Who changed a field last, as far as the events that are at hand tell: "Ben", "You" or "Somebody". */
export function useLastEditor(taskId: string, field: TaskField): string {
  const { userId } = useClient();
  const { recentEvents } = useFollowedProject();
  const members = useProject((view) => view.members);
  const event = recentEvents.findLast(
    ({ type, resourceId, payload }) =>
      type === 'taskUpdated' && resourceId === taskId && 'changes' in payload && field in payload.changes,
  );
  if (!event?.actorId) return 'Somebody';
  return event.actorId === userId ? 'You' : (members.get(event.actorId)?.name ?? 'Somebody');
}
