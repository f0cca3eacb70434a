'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import type { Lane } from './arrange-tasks';
import { useBoard, useBoardState } from './board-context';
import { rememberPlaces } from './glide';

/** Cards glide when others move them, and when they make room for one that is carried; own changes are there at once. */
export function useGliding(root: RefObject<HTMLElement | null>, lanes: readonly Lane[]): void {
  const board = useBoard();
  const { store } = useFollowedProject().store;
  const carriedPlace = useBoardState(({ carried }) => carried?.place);
  const glide = useRef<() => void>(undefined);

  useEffect(() => {
    // Stores tell their listeners before React draws: what is measured here is still the old picture.
    const remember = () => {
      if (root.current) glide.current = rememberPlaces(root.current);
    };
    const forgetRemote = store.subscribe(({ lastRemote }, previous) => {
      if (lastRemote !== previous.lastRemote) remember();
    });
    const forgetCarried = board.store.subscribe(({ carried }, previous) => {
      if (carried?.by === 'pointer' && carried.place !== previous.carried?.place) remember();
    });
    return () => {
      forgetRemote();
      forgetCarried();
    };
  }, [root, board, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other places are what it waits for.
  useLayoutEffect(() => {
    glide.current?.();
    glide.current = undefined;
  }, [lanes, carriedPlace]);
}
