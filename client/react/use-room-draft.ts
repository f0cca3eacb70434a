'use client';

import { useStore } from 'zustand';
import type { RoomDraft } from '../chat/room-drafts';
import { useClient } from './client-context';

/** What was begun in a room and not sent; write it by `useClient().roomDrafts`. */
export function useRoomDraft(stream: string): RoomDraft {
  const { roomDrafts } = useClient();
  return useStore(roomDrafts.store, () => roomDrafts.get(stream));
}
