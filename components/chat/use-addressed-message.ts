'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { messageParameter } from './message-parameter';

/** Shows the message that the page's address names, once; after that the address is the room's own. */
export function useAddressedMessage(isReady: boolean, jumpTo: (messageId: string) => void): void {
  const messageId = useSearchParams().get(messageParameter);
  useEffect(() => {
    if (!isReady || messageId === null) return;
    jumpTo(messageId);
    const url = new URL(window.location.href);
    url.searchParams.delete(messageParameter);
    window.history.replaceState(null, '', url.pathname + url.search);
  }, [isReady, messageId, jumpTo]);
}
