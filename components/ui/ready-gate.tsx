'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

/**
 * Takes no clicks until the page's script runs: for the moment before, a button that looks ready would
 * swallow them, and a form would be sent by the browser itself.
 */
export function ReadyGate({ children }: { children: ReactNode }) {
  const isReady = useSyncExternalStore(neverChanges, onClient, onServer);
  return <div className={isReady ? undefined : 'pointer-events-none'}>{children}</div>;
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
