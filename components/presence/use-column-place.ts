import { type RefObject, useLayoutEffect, useState } from 'react';

type Place = { x: number; y: number; width: number };

/** Where the `index`th place of a column is on this screen, relative to the board; null if it is not drawn. */
export function useColumnPlace(
  boardRef: RefObject<HTMLElement | null>,
  columnId: string,
  index: number,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const board = boardRef.current;
    const column = board?.querySelector(`[data-column-id="${CSS.escape(columnId)}"]`);
    if (!board || !column) return setPlace(null);
    const origin = board.getBoundingClientRect();
    const cards = [...column.querySelectorAll('[data-task-id]')];
    const box = (cards[index] ?? cards.at(-1) ?? column).getBoundingClientRect();
    const top = cards[index] ? box.top : cards.length > 0 ? box.bottom : box.top + 40;
    setPlace({ x: box.left - origin.left, y: top - origin.top, width: box.width });
  }, [boardRef, columnId, index]);
  return place;
}
