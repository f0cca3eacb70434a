'use client';

import { createContext, useContext } from 'react';
import type { DockFold } from './dock-fold';

export type Dock = {
  fold: DockFold;
  /** Whether the chat is on the screen, whatever its width says. */
  isShown: boolean;
  /** On a phone the chat covers the screen, until it is closed. */
  coversScreen: boolean;
  open: () => void;
  close: () => void;
  toggle: () => void;
};

/** Null outside of a board. */
export const DockContext = createContext<Dock | null>(null);

export function useDock(): Dock {
  const dock = useContext(DockContext);
  if (!dock) throw new Error('There is no chat beside this component');
  return dock;
}
