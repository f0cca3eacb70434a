'use client';

import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CommandRequest } from '../../contract/commands';
import type { AppError } from '../../contract/errors';
import type { Message } from '../../contract/messages';
import type { LoadedMessages } from '../../contract/messages-reducer';
import { type RoomTarget, streamOfRoom } from '../../contract/room-target';
import type { Room } from '../../contract/rooms';
import type { StreamName } from '../../contract/streams';
import type { FollowedRoom } from '../followed-rooms';
import { isOperationOf, type Operation } from '../outbox/operation';
import type { FoldedState } from '../store/folded-store';
import { useClient } from './client-context';

/** A message of one's own that was refused: it stays, with the reason, until it is sent again or given up. */
export type FailedMessage = {
  mutationId: string;
  input: CommandRequest<'sendMessage'>;
  error: AppError | undefined;
};

/** A change of a message (an edit, a deletion, a reaction) that was refused. */
export type RefusedChange = { mutationId: string; error: AppError | undefined };

export type RoomView = {
  room: FollowedRoom;
  stream: StreamName;
  /** Oldest first, own unconfirmed ones last; null until they are read. */
  messages: readonly Message[] | null;
  status: 'loading' | 'ready' | 'failed';
  /** Reads again what could not be read. */
  retryLoading: () => void;
  hasOlder: boolean;
  /** Messages of which something is on its way: own new ones, and those that one edits, deletes or reacts to. */
  pendingIds: ReadonlySet<string>;
  failed: readonly FailedMessage[];
  /** By the id of the message that was to change. */
  refusedChanges: ReadonlyMap<string, RefusedChange>;
  /** Where the "New" line stands: before the first message that was unread when the room was opened. */
  firstUnreadNumber: number | null;
  /** Takes the line away. */
  forgetUnread: () => void;
};

/**
 * Opens a room for as long as the component lives: its messages from the newest upwards, kept current.
 * Give the component the room's stream as its key.
 */
export function useRoom(target: RoomTarget): RoomView {
  const client = useClient();
  const stream = streamOfRoom(target);
  const [room] = useState(() => client.rooms.room(target));
  useEffect(() => client.follow(room), [client, room]);

  const store: RoomStore = room.store.store;
  const messages = useStore(store, ({ view }) => view?.messages ?? null);
  const isKnown = useStore(store, ({ view }) => view !== null);
  const pending = useStore(store, (state) => state.pending);
  const refused = useStore(store, (state) => state.refused);

  const [opened] = useState(() => client.user?.store.getState().view?.rooms.get(stream));
  const [firstUnreadNumber, setFirstUnreadNumber] = useState(() => firstUnreadOf(opened));
  const [hasFailed, setHasFailed] = useState(false);
  const unread = opened?.unread ?? 0;
  const isMissing = isKnown && messages === null && !hasFailed;
  useEffect(() => {
    if (isMissing) room.messages.load(unread).catch(() => setHasFailed(true));
  }, [room, isMissing, unread]);

  return {
    room,
    stream,
    messages,
    status: messages ? 'ready' : hasFailed ? 'failed' : 'loading',
    retryLoading: () => setHasFailed(false),
    hasOlder: (messages?.[0]?.number ?? 1) > 1,
    pendingIds: useMemo(() => new Set(pending.flatMap(messageIdsOf)), [pending]),
    failed: useMemo(() => refused.flatMap(failedMessages), [refused]),
    refusedChanges: useMemo(() => new Map(refused.flatMap(refusedChange)), [refused]),
    firstUnreadNumber,
    forgetUnread: () => setFirstUnreadNumber(null),
  };
}

/** What the stores of all kinds of rooms have in common. */
type RoomStore = Pick<
  StoreApi<FoldedState<{ readonly messages: LoadedMessages }>>,
  'getState' | 'getInitialState' | 'subscribe'
>;

function firstUnreadOf(room: Room | undefined): number | null {
  return room && room.unread > 0 ? room.lastReadNumber + 1 : null;
}

/** A message gets the id of the mutation that sends it. */
function messageIdsOf(operation: Operation): string[] {
  if (isOperationOf(operation, 'sendMessage')) return [operation.mutationId];
  return 'messageId' in operation.input ? [operation.input.messageId] : [];
}

function failedMessages(operation: Operation): FailedMessage[] {
  if (!isOperationOf(operation, 'sendMessage')) return [];
  const { mutationId, input, refusal } = operation;
  return [{ mutationId, input, error: refusal }];
}

function refusedChange({ mutationId, input, refusal }: Operation): [string, RefusedChange][] {
  return 'messageId' in input ? [[input.messageId, { mutationId, error: refusal }]] : [];
}
