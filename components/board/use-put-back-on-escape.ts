'use client';

import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useBoard, useBoardState } from './board-context';
import { focusCard } from './focus-card';

/** While a card is carried it is the topmost layer: Escape puts it back and reaches nothing else, such as an open panel. */
export function usePutBackOnEscape(): void {
  const board = useBoard();
  const carriedTaskId = useBoardState(({ carried }) => carried?.taskId ?? null);

  useEffect(() => {
    if (carriedTaskId === null) return;
    const putBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      const isByKeys = board.isCarrying('keys');
      flushSync(() => board.putBack());
      if (isByKeys) focusCard(carriedTaskId);
    };
    window.addEventListener('keydown', putBack, { capture: true });
    return () => window.removeEventListener('keydown', putBack, { capture: true });
  }, [board, carriedTaskId]);
}
