'use client';

import { useMemo, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { usePeopleNames } from '@/client/react/use-person-name';
import { useRoom } from '@/client/react/use-room';
import { useRoomActions } from '@/client/react/use-room-actions';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import type { Message } from '@/contract/messages';
import type { RoomTarget } from '@/contract/room-target';
import { Composer } from './composer/composer';
import { focusComposer } from './composer/focus-composer';
import { LoadingMessages } from './list/loading-messages';
import { MessageList } from './list/message-list';
import { RoomContext, type RoomContextValue, type RoomPerson } from './room-context';
import { useAddressedMessage } from './use-addressed-message';
import { useJump } from './use-jump';

type RoomProps = {
  target: RoomTarget;
  people: readonly RoomPerson[];
  canWrite: boolean;
  canModerate: boolean;
  makeTask?: ((message: Message) => void) | null;
  /** What the field says while it is empty: "Message Website". */
  placeholder: string;
  /** What the room is for, while nothing was said in it. */
  emptyText: string;
};

/** Where people talk. Give it the room's stream as its key. */
export function Room({
  target,
  people,
  canWrite,
  canModerate,
  makeTask = null,
  placeholder,
  emptyText,
}: RoomProps) {
  const { userId, roomDrafts } = useClient();
  const view = useRoom(target);
  const actions = useRoomActions(view.room);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [deletingId, setDeletingId] = useState<string | null>(null);
  const jump = useJump(view.room);
  useAddressedMessage(view.status === 'ready', jump.jumpTo);
  const { stream, messages } = view;
  const formerNameOf = usePeopleNames(usePeopleIn(messages));

  const context = useMemo<RoomContextValue>(() => {
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      target,
      stream,
      actions,
      people,
      nameOf: (id) => names.get(id) ?? formerNameOf(id) ?? 'Somebody who left',
      canWrite,
      canModerate,
      edit(messageId) {
        setEditingId(messageId);
        if (messageId === null) focusComposer();
      },
      answer(messageId) {
        roomDrafts.change(stream, { replyTo: messageId });
      },
      makeTask,
      askToDelete: setDeletingId,
      jumpTo: jump.jumpTo,
    };
  }, [
    target,
    stream,
    actions,
    people,
    formerNameOf,
    canWrite,
    canModerate,
    makeTask,
    roomDrafts,
    jump.jumpTo,
  ]);

  const deleting = messages?.find(({ id }) => id === deletingId);
  return (
    <RoomContext value={context}>
      {view.status === 'loading' && <LoadingMessages />}
      {view.status === 'failed' && (
        <div className="grid min-h-0 flex-1 place-items-center px-16">
          <EmptyState action={<Button onClick={view.retryLoading}>Try again</Button>}>
            The messages could not be loaded.
          </EmptyState>
        </div>
      )}
      {messages?.length === 0 && view.failed.length === 0 && (
        <div className="grid min-h-0 flex-1 content-end px-16">
          <EmptyState>{emptyText}</EmptyState>
        </div>
      )}
      {messages && (messages.length > 0 || view.failed.length > 0) && (
        <MessageList
          view={view}
          messages={messages}
          editingId={editingId}
          wantedId={jump.wantedId}
          onFound={jump.forget}
        />
      )}
      {canWrite ? (
        <Composer
          messages={messages ?? []}
          placeholder={placeholder}
          onSeen={() => {
            actions.markRead();
            view.forgetUnread();
          }}
        />
      ) : (
        <p className="shrink-0 border-line border-t px-16 py-12 text-ink-3">
          You can read this chat, and not write in it.
        </p>
      )}
      <ConfirmDialog
        isOpen={deleting !== undefined}
        onOpenChange={() => setDeletingId(null)}
        title={
          deleting?.authorId === userId
            ? 'Delete your message?'
            : `Delete the message by ${context.nameOf(deleting?.authorId ?? '')}?`
        }
        confirmLabel="Delete message"
        onConfirm={() => {
          if (deleting) actions.remove(deleting.id);
          setDeletingId(null);
        }}
      >
        Its words go away for everybody and cannot be brought back. That something was said here stays.
      </ConfirmDialog>
    </RoomContext>
  );
}

/** Whom the messages are by, and who reacted to them. */
function usePeopleIn(messages: readonly Message[] | null): readonly string[] {
  return useMemo(() => {
    const ids = messages?.flatMap(({ authorId, reactions }) => [
      authorId,
      ...reactions.flatMap(({ userIds }) => userIds),
    ]);
    return [...new Set(ids)];
  }, [messages]);
}
