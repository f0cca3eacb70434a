'use client';

import { usePersonName } from '@/client/react/use-person-name';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ActivityLine } from './activity-phrases';

/** One thing that happened to a task. */
export function ActivityItem({ line }: { line: ActivityLine }) {
  const { actorId } = line;
  const name = usePersonName(actorId) ?? 'Somebody';
  return (
    <li className="flex items-start gap-8 py-4 text-ink-2 text-meta">
      <span className="grid w-24 shrink-0 place-items-center">
        <Avatar person={{ id: actorId ?? '', name }} size={16} isDecorative />
      </span>
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className="font-medium text-ink">{name}</span> {line.phrase}{' '}
        <span className="whitespace-nowrap text-ink-3">
          · <RelativeTime moment={line.occurredAt} />
        </span>
      </p>
    </li>
  );
}
