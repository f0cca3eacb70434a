'use client';

import { useEffect, useRef } from 'react';
import { quoteText } from '@/components/markdown/quote-text';
import { announce } from '@/components/ui/announce';
import type { Message } from '@/contract/messages';

/** Says politely what others say while the room is open: never one's own words, never what was loaded. */
export function useAnnounceMessages(
  messages: readonly Message[],
  userId: string,
  nameOf: (userId: string) => string,
): void {
  const lastNumber = useRef(messages.at(-1)?.number ?? 0);
  useEffect(() => {
    const news = messages.filter(
      ({ number, authorId }) => number > lastNumber.current && authorId !== userId,
    );
    lastNumber.current = Math.max(lastNumber.current, messages.at(-1)?.number ?? 0);
    const [first] = news;
    if (!first) return;
    announce(
      news.length === 1
        ? `${nameOf(first.authorId)}: ${quoteText(first.body)}`
        : `${news.length} new messages`,
    );
  }, [messages, userId, nameOf]);
}
