'use client';

import { useState } from 'react';
import type { Message } from '@/contract/messages';

/** How many messages of others have come below what somebody reads who has scrolled up. */
export function useUnseen(
  messages: readonly Message[],
  userId: string,
  isAtEnd: boolean,
  firstUnreadNumber: number | null,
): number {
  const newest = messages.at(-1)?.number ?? 0;
  const [seenNumber, setSeenNumber] = useState(firstUnreadNumber === null ? newest : firstUnreadNumber - 1);
  if (isAtEnd && newest > seenNumber) setSeenNumber(newest);
  if (isAtEnd) return 0;
  return messages.filter(({ number, authorId }) => number > seenNumber && authorId !== userId).length;
}
