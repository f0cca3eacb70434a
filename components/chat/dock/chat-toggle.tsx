'use client';

import { MessageSquare } from 'lucide-react';
import { useFollowedProject } from '@/client/react/project-context';
import { useUnread } from '@/client/react/use-unread';
import { IconButton } from '@/components/ui/icon-button';
import { useDock } from './dock-context';

/** In the board's bar: shows or folds the chat, and says what is unread in it. */
export function ChatToggle() {
  const { isShown, toggle } = useDock();
  const unread = useUnread(useFollowedProject().stream);
  return (
    <span className="relative">
      <IconButton
        icon={<MessageSquare />}
        label={unread > 0 ? `Chat, ${unread} unread` : 'Chat'}
        shortcut="]"
        aria-pressed={isShown}
        onClick={toggle}
      />
      {unread > 0 && !isShown && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -top-2 -right-4 min-w-16 rounded-round bg-accent px-4 text-center font-medium text-initial text-on-accent leading-[16px] tabular-nums"
        >
          {unread}
        </span>
      )}
    </span>
  );
}
