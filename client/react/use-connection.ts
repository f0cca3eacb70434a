'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type ConnectionPhase, connectionPhase } from '../store/connection-store';
import { useClient } from './client-context';

/** A blip shorter than this is not worth a word. */
const blipMs = 1_000;

/** The one word for the state of this page, and how many own changes are not confirmed. */
export function useConnection(): { phase: ConnectionPhase; waiting: number } {
  const { connectionStore } = useClient();
  const phase = useStore(connectionStore, connectionPhase);
  const waiting = useStore(connectionStore, (state) => state.waiting);
  const isWaking = useStore(connectionStore, (state) => state.isWaking);
  const lasting = useWithoutBlips(phase);
  return { phase: isWaking && lasting === 'live' ? 'catchingUp' : lasting, waiting };
}

/** Good news and the end of a sign-in at once; bad news only when it lasts. */
function useWithoutBlips(phase: ConnectionPhase): ConnectionPhase {
  const [lasting, setLasting] = useState<ConnectionPhase>('catchingUp');
  useEffect(() => {
    const isUrgent = phase === 'live' || phase === 'signedOut';
    const timer = setTimeout(() => setLasting(phase), isUrgent ? 0 : blipMs);
    return () => clearTimeout(timer);
  }, [phase]);
  return lasting;
}
