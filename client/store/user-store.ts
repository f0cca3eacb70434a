import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UserState } from '../../contract/user-state';
import type { SyncPhase } from '../recovery/stream-sync';

/** What is known of the person themselves: null until the first snapshot is here. */
export type UserStoreState = { view: UserState | null; phase: SyncPhase };

export function createUserStore(): StoreApi<UserStoreState> {
  return createStore<UserStoreState>(() => ({ view: null, phase: 'idle' }));
}
