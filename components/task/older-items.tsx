'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';

type OlderItemsProps = {
  onLoad: () => Promise<unknown>;
  /** What gets the focus when there is nothing older any more and the button goes. */
  heading: RefObject<HTMLElement | null>;
};

/** The way to what happened earlier. */
export function OlderItems({ onLoad, heading }: OlderItemsProps) {
  const [isPending, setIsPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const present = button.current;
    return () => {
      if (present && present === document.activeElement) heading.current?.focus({ preventScroll: true });
    };
  }, [heading]);

  const load = () => {
    setIsPending(true);
    onLoad()
      .catch(() => showToast({ message: 'This could not be loaded. Try again.', tone: 'danger' }))
      .finally(() => setIsPending(false));
  };
  return (
    <div className="mt-8">
      <Button ref={button} size="small" variant="ghost" isPending={isPending} onClick={load}>
        Show what happened before
      </Button>
    </div>
  );
}
