'use client';

import { ActivityItem } from '@/components/task/activity-item';
import type { MissedGroup } from './missed-changes';
import { MissedTaskLink } from './missed-task-link';

type MissedByTaskProps = { group: MissedGroup; onOpen: () => void };

/** What happened to one task, or to the board itself, by whomever. */
export function MissedByTask({ group: { id: taskId, changes }, onOpen }: MissedByTaskProps) {
  return (
    <section>
      <h3 className="font-medium">
        {taskId === null ? 'The board' : <MissedTaskLink taskId={taskId} onOpen={onOpen} />}
      </h3>
      <ul className="mt-2">
        {changes.map((change) => (
          <ActivityItem key={change.id} line={change} />
        ))}
      </ul>
    </section>
  );
}
