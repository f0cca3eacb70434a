'use client';

import { createContext, useContext } from 'react';
import type { Missed } from '@/client/history/catch-up';
import type { BoardChange } from '@/components/history/board-changes';
import type { CardMark } from './missed-changes';

/** What others did on a board while one was away. */
export type CaughtUp = {
  missed: Missed | null;
  /** Oldest first. */
  changes: readonly BoardChange[];
  marks: ReadonlyMap<string, CardMark>;
  dismiss: () => void;
};

export const CatchUpContext = createContext<CaughtUp | null>(null);

export function useCaughtUp(): CaughtUp {
  const caughtUp = useContext(CatchUpContext);
  if (!caughtUp) throw new Error('There is no board around this component');
  return caughtUp;
}

/** What to say on a task's card, if the task changed while one was away. */
export function useCardMark(taskId: string): CardMark | undefined {
  return useContext(CatchUpContext)?.marks.get(taskId);
}
