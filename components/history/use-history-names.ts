'use client';

import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { usePeopleNames } from '@/client/react/use-person-name';
import type { ActivityNames } from '@/components/task/activity-phrases';
import { dayOf } from '@/components/ui/day-text';
import type { Envelope } from '@/contract/events';
import { taskChangesOf } from './board-changes';

/** What the ids in some events are called, as far as they are still there. */
export function useHistoryNames(events: readonly Envelope[]): ActivityNames {
  const columns = useProject((view) => view.columns);
  const labels = useProject((view) => view.labels);
  const person = usePeopleNames(useMemo(() => peopleIn(events), [events]));
  return useMemo(
    () => ({
      column: (id) => columns.get(id)?.name,
      label: (id) => labels.get(id)?.name,
      person,
      today: dayOf(new Date()),
    }),
    [columns, labels, person],
  );
}

function peopleIn(events: readonly Envelope[]): string[] {
  const ids = events.flatMap((event) => [
    ...(event.actorId === null ? [] : [event.actorId]),
    ...(taskChangesOf(event).assigneeIds ?? []),
    ...(event.type === 'memberUpdated' || event.type === 'memberRemoved' ? [event.payload.userId] : []),
  ]);
  return [...new Set(ids)];
}
