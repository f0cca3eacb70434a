'use client';

import { useMemo, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import type { RoomView } from '@/client/react/use-room';
import type { Message } from '@/contract/messages';
import { FailedMessageRow } from '../message/failed-message-row';
import { MessageRow } from '../message/message-row';
import { useRoomContext } from '../room-context';
import { DayLine } from './day-line';
import { messageItems } from './message-items';
import { NewLine } from './new-line';
import { OlderMessages } from './older-messages';
import { ToNewest } from './to-newest';
import { useAnnounceMessages } from './use-announce-messages';
import { useMarkRead } from './use-mark-read';
import { useMessageKeys } from './use-message-keys';
import { useScrollKeeper } from './use-scroll-keeper';
import { useUnseen } from './use-unseen';
import { useWantedMessage } from './use-wanted-message';

type MessageListProps = {
  view: RoomView;
  messages: readonly Message[];
  editingId: string | null;
  wantedId: string | null;
  onFound: () => void;
};

/** What was said in a room, from the oldest that is loaded to the newest. */
export function MessageList({ view, messages, editingId, wantedId, onFound }: MessageListProps) {
  const { userId } = useClient();
  const { actions, nameOf } = useRoomContext();
  const { scroller, content, isAtEnd, toEnd, show } = useScrollKeeper(messages, userId);
  const [pointedId, setPointedId] = useState<string | null>(null);
  const { currentId, focusedId, ...keyHandlers } = useMessageKeys(messages);
  const unseen = useUnseen(messages, userId, isAtEnd, view.firstUnreadNumber);
  const items = useMemo(
    () => messageItems(messages, view.firstUnreadNumber),
    [messages, view.firstUnreadNumber],
  );
  useMarkRead(isAtEnd, messages.at(-1)?.number ?? 0, actions.markRead);
  useAnnounceMessages(messages, userId, nameOf);
  useWantedMessage(wantedId, messages, show, onFound);

  return (
    <div className="relative min-h-0 flex-1">
      {/* New messages are announced by the page's own live region: one's own words and old pages never are. */}
      <div
        ref={scroller}
        role="log"
        aria-label="Messages"
        aria-live="off"
        className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <ol
          ref={content}
          {...keyHandlers}
          onPointerOver={({ target }) => setPointedId(messageIdAt(target))}
          onPointerLeave={() => setPointedId(null)}
          className="flex min-h-full flex-col justify-end pb-8"
        >
          {view.hasOlder && (
            <OlderMessages scroller={scroller} oldestId={messages[0]?.id} onLoad={actions.loadOlder} />
          )}
          {items.map((item) => {
            if (item.kind === 'day') return <DayLine key={item.day} day={item.day} />;
            if (item.kind === 'new') return <NewLine key="new" />;
            const { message, isContinued } = item;
            return (
              <MessageRow
                key={message.id}
                message={message}
                isContinued={isContinued}
                isPending={view.pendingIds.has(message.id)}
                isEditing={message.id === editingId}
                isCurrent={message.id === currentId}
                isActive={message.id === pointedId || message.id === focusedId}
                refused={view.refusedChanges.get(message.id)}
                sources={message.replyTo ? messages : null}
              />
            );
          })}
          {view.failed.map((failed) => (
            <FailedMessageRow key={failed.mutationId} failed={failed} />
          ))}
        </ol>
      </div>
      {!isAtEnd && <ToNewest unseen={unseen} onClick={toEnd} />}
    </div>
  );
}

function messageIdAt(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-message-id]') : null;
  return row?.dataset.messageId ?? null;
}
