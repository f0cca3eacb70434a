'use client';

import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Notification } from '@/contract/notifications';
import { entrySentence } from './entry-sentence';

const shownAtOnce = 4;

/** What happened, line by line, what came up last first. */
export function InboxEvents({ entries }: { entries: readonly Notification[] }) {
  const hidden = entries.length - shownAtOnce;
  return (
    <ul aria-label="In your inbox" className="flex flex-col gap-6 text-meta">
      {entries.slice(0, shownAtOnce).map((entry) => (
        <li key={entry.id} className="flex items-baseline gap-8">
          {entry.actorId !== null && entry.actorName !== null && (
            <span className="self-center">
              <Avatar person={{ id: entry.actorId, name: entry.actorName }} size={16} />
            </span>
          )}
          <span className="min-w-0 flex-1 truncate text-ink-2">
            {entry.actorName !== null && (
              <span className="font-medium text-ink">
                {entry.actorName}
                {entry.type === 'direct_message' ? ': ' : ' '}
              </span>
            )}
            {entrySentence(entry)}
          </span>
          <RelativeTime moment={entry.createdAt} />
        </li>
      ))}
      {hidden > 0 && <li className="text-ink-3">and {hidden} more</li>}
    </ul>
  );
}
