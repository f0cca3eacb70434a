'use client';

import { useStore } from 'zustand';
import type { Draft } from '../drafts/draft-store';
import { useClient } from './client-context';

/** The draft under a key, on every view that shows it; write it by `useClient().drafts`. */
export function useDraft(key: string): Draft | undefined {
  return useStore(useClient().drafts.store, (drafts) => drafts.get(key));
}
