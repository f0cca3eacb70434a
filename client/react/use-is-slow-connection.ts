'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useClient } from './client-context';

/** A connection that begins by polling goes over to WebSocket within a moment, if it can. */
const upgradeWithinMs = 5_000;

/** Whether this page lives on long-polling for good: something between it and the server refuses WebSocket. */
export function useIsSlowConnection(): boolean {
  const isPolling = useStore(useClient().connectionStore, ({ transport }) => transport === 'polling');
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isPolling) return;
    const timer = setTimeout(() => setIsLasting(true), upgradeWithinMs);
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isPolling]);
  return isPolling && isLasting;
}
