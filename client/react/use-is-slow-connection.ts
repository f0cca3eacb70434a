'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useClient } from './client-context';

/** A connection that begins by polling goes over to WebSocket within a moment, if it can. */
const upgradeWithinMs = 5_000;

/** Whether this page lives on long-polling for good: something between it and the server refuses WebSocket. */
export function useIsSlowConnection(): boolean {
  const { connectionStore } = useClient();
  const isPolling = useStore(connectionStore, ({ transport }) => transport === 'polling');
  const sinceMs = useStore(connectionStore, ({ transportSinceMs }) => transportSinceMs);
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isPolling) return;
    const timer = setTimeout(() => setIsLasting(true), sinceMs + upgradeWithinMs - performance.now());
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isPolling, sinceMs]);
  return isPolling && isLasting;
}
