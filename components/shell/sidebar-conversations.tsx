'use client';

import { PenLine, Plus, ShieldCheck, Users } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import type { ShellConversation, ShellData } from './shell-data';
import { SidebarLink } from './sidebar-link';

type SidebarConversationsProps = Pick<ShellData, 'conversations' | 'onNewMessage'> & { isFolded: boolean };

/** Where people talk outside of projects. */
export function SidebarConversations({ conversations, isFolded, onNewMessage }: SidebarConversationsProps) {
  return (
    <section aria-label="Messages" className="mt-16">
      <div className={classNames('mb-2 flex h-24 items-center', isFolded ? 'justify-center' : 'pl-8')}>
        {!isFolded && <h2 className="flex-1 text-ink-3 text-meta">Messages</h2>}
        <IconButton
          icon={<Plus />}
          label="New message"
          size="small"
          tooltipSide="right"
          onClick={onNewMessage}
        />
      </div>
      <ul className="flex flex-col gap-2">
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <SidebarLink
              href={conversation.href}
              icon={<ConversationIcon conversation={conversation} />}
              label={conversation.name}
              isFolded={isFolded}
              news={newsOf(conversation)}
              trailing={<Trailing conversation={conversation} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function newsOf({ unread, hasDraft }: ShellConversation): string | false {
  if (unread > 0) return `${unread} unread`;
  return hasDraft && 'draft';
}

function ConversationIcon({ conversation: { kind, other } }: { conversation: ShellConversation }) {
  if (kind === 'direct' && other) return <Avatar person={other} presence={other.presence} isDecorative />;
  return kind === 'admins' ? <ShieldCheck /> : <Users />;
}

function Trailing({ conversation: { unread, hasDraft } }: { conversation: ShellConversation }) {
  return (
    <>
      {hasDraft && <PenLine aria-hidden="true" className="size-12! text-ink-3" />}
      {unread > 0 && <span className="text-ink-2 text-meta tabular-nums">{unread}</span>}
    </>
  );
}
