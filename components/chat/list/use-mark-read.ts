'use client';

import { useEffect } from 'react';

/** Marks the room read when its newest message is on the screen of somebody whose window has the focus. */
export function useMarkRead(isAtEnd: boolean, newestNumber: number, markRead: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message is to be seen.
  useEffect(() => {
    if (!isAtEnd) return;
    const look = () => {
      if (document.visibilityState === 'visible' && document.hasFocus()) markRead();
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isAtEnd, newestNumber, markRead]);
}
