'use client';

import { Bell } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Notification } from '@/contract/notifications';
import { entrySentence } from './entry-sentence';
import type { InboxGroup } from './group-entries';
import { inboxPath } from './inbox-url';

type InboxRowProps = {
  group: InboxGroup;
  isOpen: boolean;
  onOpen: () => void;
  onFocus: () => void;
  /** What can be done with it, in sight while the row is pointed at or has the focus. */
  actions: ReactNode;
};

/** A group in the list: what it is about, who did what last, and how much of it is unread. */
export function InboxRow({ group, isOpen, onOpen, onFocus, actions }: InboxRowProps) {
  const { id, latest, entries, unread } = group;
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li className="group relative border-line border-b" data-unread={unread > 0 ? unread : undefined}>
      <a
        href={inboxPath(id)}
        data-group-id={id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={open}
        onFocus={onFocus}
        className="grid grid-cols-[24px_1fr] gap-x-12 py-12 pr-16 pl-16 transition-colors hover:bg-fill focus-visible:outline-offset-[-2px] aria-[current=true]:bg-accent-soft"
      >
        <Face entry={latest} isUnread={unread > 0} />
        <span className="min-w-0">
          <span className="flex items-baseline gap-8">
            <span
              className={classNames('min-w-0 flex-1 truncate', unread > 0 ? 'font-semibold' : 'text-ink-2')}
            >
              {latest.title}
            </span>
            <span className="shrink-0 text-meta group-focus-within:invisible group-hover:invisible pointer-coarse:visible!">
              <RelativeTime moment={latest.raisedAt} />
            </span>
          </span>
          <span className="mt-2 flex items-baseline gap-8 text-meta">
            <span className={classNames('min-w-0 flex-1 truncate', unread > 0 ? 'text-ink-2' : 'text-ink-3')}>
              {latest.type !== 'direct_message' && latest.actorName !== null && `${latest.actorName} `}
              {entrySentence(latest)}
            </span>
            {latest.taskKey && <span className="shrink-0 font-mono text-ink-3">{latest.taskKey}</span>}
            {entries.length > 1 && (
              <span
                className={classNames(
                  'min-w-16 shrink-0 rounded-round px-4 text-center tabular-nums',
                  unread > 0 ? 'bg-accent font-medium text-on-accent' : 'bg-fill-strong text-ink-2',
                )}
              >
                {unread > 0 ? unread : entries.length}
                <span className="sr-only">{unread > 0 ? ' unread' : ' entries'}</span>
              </span>
            )}
            {unread > 0 && entries.length === 1 && <span className="sr-only">unread</span>}
          </span>
        </span>
      </a>
      <div className="absolute top-4 right-8 flex gap-2 opacity-0 focus-within:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:hidden">
        {actions}
      </div>
    </li>
  );
}

function Face({ entry: { actorId, actorName }, isUnread }: { entry: Notification; isUnread: boolean }) {
  return (
    <span className="relative mt-4 size-24">
      {isUnread && (
        <span className="absolute top-8 -left-12 size-8 rounded-round bg-accent forced-color-adjust-none" />
      )}
      {actorId !== null && actorName !== null ? (
        <Avatar person={{ id: actorId, name: actorName }} size={24} />
      ) : (
        <span className="grid size-24 place-items-center text-ink-3">
          <Bell />
        </span>
      )}
    </span>
  );
}
