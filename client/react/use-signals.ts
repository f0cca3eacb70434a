'use client';

import { useStore } from 'zustand';
import type { SignalSender } from '../signals/signal-sender';
import type { SignalState } from '../signals/signal-store';
import { useClient } from './client-context';

/** Selects from what others are doing right now. */
export function useSignals<Selected>(select: (state: SignalState) => Selected): Selected {
  return useStore(useClient().signals.store, select);
}

/** Tells others what this person is doing. */
export function useSignalSender(): SignalSender {
  return useClient().signalSender;
}
