'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Message } from '@/contract/messages';
import { ScrollKeeper } from './scroll-keeper';

type ScrollKeeping = {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
  show: (element: Element) => void;
};

/** Opens the list at the "New" line or at its end, and keeps its place from then on. */
export function useScrollKeeper(messages: readonly Message[], userId: string): ScrollKeeping {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const keeper = useRef<ScrollKeeper>(null);
  // Known before the first paint; until then nothing is taken for seen.
  const [isAtEnd, setIsAtEnd] = useState(false);

  useLayoutEffect(() => {
    if (!scroller.current || !content.current) return;
    keeper.current = new ScrollKeeper(scroller.current, content.current, setIsAtEnd);
    return keeper.current.start(content.current.querySelector('[data-new-line]'));
  }, []);

  const newest = messages.at(-1);
  const lastNewestId = useRef(newest?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was added or taken away, the place is kept.
  useLayoutEffect(() => {
    const hasSaid = newest?.authorId === userId && newest.id !== lastNewestId.current;
    lastNewestId.current = newest?.id;
    // What one has just said is what one looks at.
    if (hasSaid) keeper.current?.toEnd();
    else keeper.current?.settle();
  }, [messages, newest, userId]);

  return {
    scroller,
    content,
    isAtEnd,
    toEnd: () => keeper.current?.toEnd(),
    show: (element) => keeper.current?.show(element),
  };
}
