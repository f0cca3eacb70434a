'use client';

import { useSyncExternalStore } from 'react';

const tickMs = 20_000;

let nowMs = 0;
let timer: number | undefined;
const listeners = new Set<() => void>();

/** The time, to within twenty seconds; one clock ticks for everything that shows it. The server does not know it: 0. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, currentTime, () => 0);
}

function currentTime(): number {
  nowMs ||= Date.now();
  return nowMs;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Nobody may have listened for a while.
  if (listeners.size === 1) {
    nowMs = Date.now();
    timer = window.setInterval(tick, tickMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
}

function tick() {
  nowMs = Date.now();
  for (const listener of listeners) listener();
}
