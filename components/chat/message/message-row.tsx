'use client';

import { memo, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import type { RefusedChange } from '@/client/react/use-room';
import { AttachmentList } from '@/components/files/attachment-list';
import { Markdown } from '@/components/markdown/markdown';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';
import { EditedMessage } from './edited-message';
import { MessageQuote } from './message-quote';
import { MessageTime } from './message-time';
import { MessageTools } from './message-tools';
import { Reactions } from './reactions';
import { RefusedEdit } from './refused-edit';

type MessageRowProps = {
  message: Message;
  isContinued: boolean;
  isPending: boolean;
  isEditing: boolean;
  /** The one message in reach of the Tab key. */
  isCurrent: boolean;
  /** Pointed at, focused or tapped: its tools show. */
  isActive: boolean;
  refused: RefusedChange | undefined;
  /** All that are loaded, for a message that answers one of them. */
  sources: readonly Message[] | null;
};

/** One message. Many stand in a list, so it draws again only when something of it changed. */
export const MessageRow = memo(function MessageRow({
  message,
  isContinued,
  isPending,
  isEditing,
  isCurrent,
  isActive,
  refused,
  sources,
}: MessageRowProps) {
  const { nameOf } = useRoomContext();
  const [isToolOpen, setIsToolOpen] = useState(false);
  const author = nameOf(message.authorId);
  const isDeleted = message.deletedAt !== null;
  return (
    <li
      id={`message-${message.id}`}
      data-message-id={message.id}
      data-sync={isPending ? 'pending' : refused ? 'refused' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classNames(
        'group/message relative flex gap-8 px-16 outline-offset-[-2px] hover:bg-fill focus:bg-fill data-found:bg-accent-soft',
        isContinued ? 'py-2' : 'pt-8 pb-2',
      )}
    >
      {isContinued ? (
        <span className="w-24 shrink-0 pt-2 text-center text-initial opacity-0 group-hover/message:opacity-100">
          <MessageTime moment={message.createdAt} />
        </span>
      ) : (
        <Avatar person={{ id: message.authorId, name: author }} size={24} isDecorative />
      )}
      <div className="min-w-0 flex-1">
        {isContinued ? (
          <span className="sr-only">{author}</span>
        ) : (
          <p className="flex items-baseline gap-6 text-meta">
            <span className="truncate font-medium text-body text-ink">{author}</span>
            <MessageTime moment={message.createdAt} />
          </p>
        )}
        {message.replyTo && sources && <MessageQuote messageId={message.replyTo} messages={sources} />}
        {isEditing && !isDeleted ? <EditedMessage message={message} /> : <Body message={message} />}
        {!isDeleted && <Reactions message={message} />}
        {isPending && <OnItsWay message={message} />}
        {refused && <RefusedEdit refused={refused} />}
      </div>
      {(isActive || isToolOpen) && !isDeleted && !isEditing && (
        <MessageTools message={message} onOpenChange={setIsToolOpen} />
      )}
    </li>
  );
});

function Body({ message }: { message: Message }) {
  if (message.deletedAt !== null) return <p className="text-ink-3 italic">This message was deleted.</p>;
  return (
    <div>
      {message.body !== '' && <Markdown text={message.body} />}
      <div className="empty:hidden my-4">
        <AttachmentList files={message.attachments} />
      </div>
      {message.editedAt && <span className="text-ink-3 text-meta">edited</span>}
    </div>
  );
}

/** Said late, so that nobody reads it while all is well; an own reaction is seen by itself. */
function OnItsWay({ message }: { message: Message }) {
  const { userId } = useClient();
  if (message.authorId !== userId) return null;
  return <p className="animate-appear-late text-ink-3 text-meta">sending</p>;
}
