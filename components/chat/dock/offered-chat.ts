'use client';

import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';

/** The chat of the board that is open: what stands outside of the board can open it too. */
type OfferedChat = { stream: string; open: () => void };

const offered = createStore<{ chat: OfferedChat | null }>(() => ({ chat: null }));

export function useOfferedChat(): OfferedChat | null {
  return useStore(offered, ({ chat }) => chat);
}

/** For the chat itself, as long as it could be opened. */
export function useOfferChat(stream: string, open: () => void): void {
  useEffect(() => {
    offered.setState({ chat: { stream, open } });
    return () => offered.setState({ chat: null });
  }, [stream, open]);
}
