'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import type { Lane } from './arrange-tasks';
import { focusCard } from './focus-card';

/** Keeps the focus on a card that comes to stand in another column, where it is drawn anew. */
export function useLastingFocus(lanes: readonly Lane[]): void {
  const { store } = useFollowedProject().store;
  const focusedTaskId = useRef<string | undefined>(undefined);

  useEffect(
    () =>
      // The store tells its listeners before React draws: the card still has the focus.
      store.subscribe(() => {
        const card = document.activeElement?.closest<HTMLElement>('li[data-task-id]');
        focusedTaskId.current = card?.dataset.taskId;
      }),
    [store],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: cards are drawn anew when the lanes change.
  useLayoutEffect(() => {
    const taskId = focusedTaskId.current;
    focusedTaskId.current = undefined;
    if (taskId !== undefined && document.activeElement === document.body) focusCard(taskId);
  }, [lanes]);
}
