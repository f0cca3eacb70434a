'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import type { Lane } from './arrange-tasks';
import { useBoard } from './board-context';
import { rememberPlaces } from './glide';

const ringMs = 1_600;

/** Shows calmly what others change: a ring in their colour for a moment, and cards that glide to their new places. */
export function useRemoteChanges(board: RefObject<HTMLElement | null>, lanes: readonly Lane[]): void {
  const actions = useBoard();
  const { store } = useFollowedProject().store;
  const glide = useRef<() => void>(undefined);

  useEffect(() => {
    const timers = new Map<string, number>();
    // The store tells its listeners before React draws: what is measured here is still the old picture.
    const unsubscribe = store.subscribe(({ lastRemote, view }, previous) => {
      if (!lastRemote || lastRemote === previous.lastRemote) return;
      if (board.current) glide.current = rememberPlaces(board.current);
      const member = lastRemote.actorId === null ? undefined : view?.members.get(lastRemote.actorId);
      if (!member) return;
      const { taskId } = lastRemote;
      actions.ring(taskId, { id: member.userId, name: member.name });
      window.clearTimeout(timers.get(taskId));
      timers.set(
        taskId,
        window.setTimeout(() => actions.ring(taskId, null), ringMs),
      );
    });
    return () => {
      unsubscribe();
      for (const timer of timers.values()) window.clearTimeout(timer);
    };
  }, [actions, store, board]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other lanes are what it waits for.
  useLayoutEffect(() => {
    glide.current?.();
    glide.current = undefined;
  }, [lanes]);
}
