'use client';

import { useEffect } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { useBoard } from './board-context';

const ringMs = 1_600;

/** Rings a card for a moment when somebody else has changed it. */
export function useRemoteRings(): void {
  const board = useBoard();
  const { store } = useFollowedProject().store;

  useEffect(() => {
    const timers = new Map<string, number>();
    const unsubscribe = store.subscribe(({ lastRemote, view }, previous) => {
      if (!lastRemote || lastRemote === previous.lastRemote) return;
      const { taskId, actorId } = lastRemote;
      const member = actorId === null ? undefined : view?.members.get(actorId);
      if (!member) return;
      board.ring(taskId, { id: member.userId, name: member.name });
      window.clearTimeout(timers.get(taskId));
      timers.set(
        taskId,
        window.setTimeout(() => board.ring(taskId, null), ringMs),
      );
    });
    return () => {
      unsubscribe();
      for (const timer of timers.values()) window.clearTimeout(timer);
    };
  }, [board, store]);
}
