'use client';

import { useEffect } from 'react';
import type { Message } from '@/contract/messages';

const markedForMs = 1_600;

/** Shows the message that a quote or a search leads to, as soon as it is there, and marks it for a moment. */
export function useWantedMessage(
  wantedId: string | null,
  messages: readonly Message[],
  show: (element: Element) => void,
  onFound: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it may be in the next page that is loaded.
  useEffect(() => {
    const element = wantedId === null ? null : document.getElementById(`message-${wantedId}`);
    if (!element) return;
    show(element);
    element.focus({ preventScroll: true });
    element.dataset.found = '';
    setTimeout(() => delete element.dataset.found, markedForMs);
    onFound();
  }, [wantedId, messages]);
}
