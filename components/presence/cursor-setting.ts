import { useSyncExternalStore } from 'react';

const key = 'lockstep-cursors';
const listeners = new Set<() => void>();

/** Whether cursors are shown; who hides those of others does not send their own either. */
export function areCursorsShown(): boolean {
  return window.localStorage.getItem(key) !== 'hidden';
}

export function showCursors(isShown: boolean): void {
  window.localStorage.setItem(key, isShown ? 'shown' : 'hidden');
  for (const listener of listeners) listener();
}

export function useAreCursorsShown(): boolean {
  return useSyncExternalStore(subscribe, areCursorsShown, () => true);
}

/** Other tabs of the person follow. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
