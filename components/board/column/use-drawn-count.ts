'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useBoardState } from '../board-context';

/** More than fit on a tall screen; the next ones are drawn before they come into view. */
const drawnAtOnce = 40;
const lookAheadPx = 800;

/**
 * How many cards of a column are drawn: a long one is drawn in parts, as one scrolls, and always as far as the card
 * that the keys are at. Give the ref to an element after the last drawn card; it is there while there are more.
 */
export function useDrawnCount(taskIds: readonly string[], end: RefObject<HTMLElement | null>): number {
  const [wanted, setWanted] = useState(drawnAtOnce);
  const currentBeyond = useBoardState(({ currentTaskId }) =>
    currentTaskId === null ? -1 : taskIds.indexOf(currentTaskId, wanted),
  );
  const isAll = taskIds.length <= wanted;
  // During drawing, not after it: whoever moves to the card finds it there.
  if (currentBeyond !== -1) setWanted(currentBeyond + drawnAtOnce);

  useEffect(() => {
    if (isAll || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setWanted(wanted + drawnAtOnce),
      { root: end.current.closest('[data-column-scroll]'), rootMargin: `${lookAheadPx}px 0px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end, isAll, wanted]);

  return Math.min(wanted, taskIds.length);
}
