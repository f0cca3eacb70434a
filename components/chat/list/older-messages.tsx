'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

type OlderMessagesProps = {
  scroller: RefObject<HTMLElement | null>;
  /** The oldest that is loaded: with each page another one. */
  oldestId: string | undefined;
  onLoad: () => Promise<void>;
};

/** Loads older messages before somebody has scrolled to where they belong. */
export function OlderMessages({ scroller, oldestId, onLoad }: OlderMessagesProps) {
  const mark = useRef<HTMLLIElement>(null);
  const [hasFailed, setHasFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each page the mark may still be in sight.
  useEffect(() => {
    if (!mark.current || hasFailed) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && void onLoad().catch(() => setHasFailed(true)),
      { root: scroller.current, rootMargin: '400px 0px 0px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [scroller, oldestId, onLoad, hasFailed]);

  return (
    <li ref={mark} className="grid h-44 shrink-0 place-items-center text-ink-3 text-meta">
      {hasFailed ? (
        <span className="flex items-center gap-8">
          Older messages could not be loaded.
          <Button size="small" onClick={() => setHasFailed(false)}>
            Try again
          </Button>
        </span>
      ) : (
        <span className="animate-appear-late">
          <Spinner />
          <span className="sr-only">Loading older messages</span>
        </span>
      )}
    </li>
  );
}
