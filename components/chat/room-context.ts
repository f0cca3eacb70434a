'use client';

import { createContext, useContext } from 'react';
import type { RoomActions } from '@/client/react/use-room-actions';
import type { Message } from '@/contract/messages';
import type { RoomTarget } from '@/contract/room-target';

export type RoomPerson = { id: string; name: string };

/** A room as the views in it need it. It changes seldom; the messages themselves go down as properties. */
export type RoomContextValue = {
  target: RoomTarget;
  stream: string;
  actions: RoomActions;
  people: readonly RoomPerson[];
  nameOf: (userId: string) => string;
  canWrite: boolean;
  /** May take back what others said. */
  canModerate: boolean;
  /** Opens one's own message for editing; null ends it. */
  edit: (messageId: string | null) => void;
  answer: (messageId: string | null) => void;
  /** Where messages can become tasks, for who may make some. */
  makeTask: ((message: Message) => void) | null;
  /** Asks before it deletes. */
  askToDelete: (messageId: string) => void;
  /** Shows a message, however far up it is. */
  jumpTo: (messageId: string) => void;
};

/** Null only outside of a room. */
export const RoomContext = createContext<RoomContextValue | null>(null);

export function useRoomContext(): RoomContextValue {
  const room = useContext(RoomContext);
  if (!room) throw new Error('There is no room around this component');
  return room;
}
