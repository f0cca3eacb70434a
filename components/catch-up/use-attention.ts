'use client';

import { useEffect } from 'react';
import type { CatchUp } from '@/client/history/catch-up';
import { useFollowedProject } from '@/client/react/project-context';

/** Tells whether the project is in front of the person, and how far it has come on this page. */
export function useAttention(catchUp: CatchUp): void {
  const { store } = useFollowedProject().store;

  useEffect(() => {
    const tell = () => {
      const { phase, cursor } = store.getState();
      catchUp.attend({ isVisible: document.visibilityState === 'visible', isLive: phase === 'live', cursor });
    };
    tell();
    const unsubscribe = store.subscribe((state, previous) => {
      if (state.cursor !== previous.cursor || state.phase !== previous.phase) tell();
    });
    document.addEventListener('visibilitychange', tell);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', tell);
      catchUp.attend({ isVisible: false, isLive: false, cursor: null });
    };
  }, [catchUp, store]);
}
