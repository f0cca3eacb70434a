'use client';

import { useMemo } from 'react';
import type { CommandName, CommandRequest } from '../../contract/commands';
import type { RoomTarget } from '../../contract/room-target';
import type { FollowedRoom } from '../followed-rooms';
import { useClient } from './client-context';

export type RoomActions = {
  send(message: { body: string; replyTo?: string | undefined; fileIds?: string[] }): void;
  edit(messageId: string, body: string): void;
  remove(messageId: string): void;
  react(messageId: string, emoji: string, on: boolean): void;
  /** Sends a refused message again, or gives it up. */
  retry(mutationId: string): void;
  discard(mutationId: string): void;
  loadOlder(): Promise<void>;
  /** Loads upwards until a message is there, such as one that search found. */
  loadBackTo(number: number): Promise<void>;
  /** The newest message is on the screen, in a window that somebody looks at. */
  markRead(): void;
};

/** What a person does in a room; each shows at once, and is sent in its order. */
export function useRoomActions(room: FollowedRoom): RoomActions {
  const client = useClient();
  return useMemo(() => {
    const target = targetOf(room);
    const execute = <Name extends CommandName>(name: Name, input: CommandRequest<Name>) => {
      client.execute(name, input, room.stream);
    };
    return {
      send: ({ body, replyTo, fileIds = [] }) =>
        execute('sendMessage', {
          ...target,
          body,
          ...(replyTo && { replyTo }),
          ...(fileIds.length > 0 && { fileIds }),
        }),
      edit: (messageId, body) => execute('updateMessage', { messageId, body }),
      remove: (messageId) => execute('deleteMessage', { messageId }),
      react: (messageId, emoji, on) => execute('react', { messageId, emoji, on }),
      retry: (mutationId) => client.outbox.retry(mutationId),
      discard: (mutationId) => client.outbox.remove(mutationId),
      loadOlder: () => room.messages.loadOlder(),
      loadBackTo: (number) => room.messages.loadBackTo(number),
      markRead() {
        // What is not confirmed has no number yet, only a guess.
        const newest = room.sync.state?.messages?.at(-1);
        if (newest) client.markRead(target, newest.number);
      },
    };
  }, [client, room]);
}

function targetOf(room: FollowedRoom): RoomTarget {
  return 'projectId' in room ? { projectId: room.projectId } : { conversationId: room.conversationId };
}
