'use client';

import { usePersonName } from '@/client/react/use-person-name';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import type { MissedGroup } from './missed-changes';
import { MissedTaskLink } from './missed-task-link';

type MissedByPersonProps = { group: MissedGroup; onOpen: () => void };

/** What one person did, to whichever task. */
export function MissedByPerson({ group: { id: userId, changes }, onOpen }: MissedByPersonProps) {
  const name = usePersonName(userId) ?? 'Somebody';
  return (
    <section>
      <h3 className="flex items-center gap-8 font-medium">
        <Avatar person={{ id: userId ?? '', name }} size={20} isDecorative />
        {name}
        <span className="font-normal text-ink-3 text-meta tabular-nums">{changes.length}</span>
      </h3>
      <ul className="mt-4 flex flex-col gap-6 pl-28">
        {changes.map(({ id, taskId, phrase, occurredAt }) => (
          <li key={id} className="text-ink-2 text-meta [overflow-wrap:anywhere]">
            {taskId !== null && <MissedTaskLink taskId={taskId} onOpen={onOpen} />} {phrase}{' '}
            <span className="whitespace-nowrap text-ink-3">
              · <RelativeTime moment={occurredAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
