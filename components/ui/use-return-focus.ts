'use client';

import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to what had it when the layer opened. Radix does so only for a layer's own trigger, and ours
 * are opened by state, from menus and by keys.
 */
export function useReturnFocus(isOpen: boolean): (event: Event) => void {
  const returnTo = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    if (isOpen) returnTo.current = lastingFocus();
  }, [isOpen]);

  return (event) => {
    event.preventDefault();
    returnTo.current?.focus();
  };
}

/** The focused element; for a line of a menu, which is about to go, the button that opened the menu. */
function lastingFocus(): HTMLElement | null {
  const focused = document.activeElement;
  const opener = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  if (opener) return document.getElementById(opener);
  return focused instanceof HTMLElement ? focused : null;
}
