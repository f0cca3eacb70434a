'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps a list where it is on the screen while older items come in above it. What was the first is measured
 * against the list's surroundings, which stay, so it does not matter who scrolled meanwhile. Until the list
 * is there at all, it is what is above it that stays.
 */
export function useKeptPlace(
  around: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  isLoading: boolean,
) {
  const last = useRef<{ first: Element; offsetPx: number }>(null);

  useLayoutEffect(() => {
    const first = list.current?.firstElementChild;
    if (!first || !around.current || isLoading) return;
    const offsetOf = (element: Element) =>
      element.getBoundingClientRect().top - (around.current?.getBoundingClientRect().top ?? 0);
    if (last.current?.first.isConnected && last.current.first !== first) {
      const scroller = scrollerOf(first);
      if (scroller) scroller.scrollTop += offsetOf(last.current.first) - last.current.offsetPx;
    }
    last.current = { first, offsetPx: offsetOf(first) };
  });
}

function scrollerOf(element: Element): Element | null {
  const parent = element.parentElement;
  if (!parent || getComputedStyle(parent).overflowY === 'auto') return parent;
  return scrollerOf(parent);
}
