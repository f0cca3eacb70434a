const key = 'lockstep.dismissedBanner';
const listeners = new Set<() => void>();

/** Which banner the person has put away in this browser: one id, since there is one banner at a time. */
export function dismissedBanner(): string | null {
  return window.localStorage.getItem(key);
}

export function dismissBanner(id: string): void {
  window.localStorage.setItem(key, id);
  for (const listener of listeners) listener();
}

/** Told of what is put away here, and in other tabs. */
export function subscribeToDismissal(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
