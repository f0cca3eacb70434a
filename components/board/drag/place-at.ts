import type { Place } from '../moves';
import { dropIndex } from './drop-index';

export type Point = { x: number; y: number };

/** Columns meet in the middle of the gap between them. */
const halfGap = 6;

/** Where on the board a card would be dropped at a point of the window; null beside the columns or under something else. */
export function placeAt(root: HTMLElement, { x, y }: Point, carriedTaskId: string): Place | null {
  if (!root.contains(document.elementFromPoint(x, y))) return null;
  for (const column of root.querySelectorAll<HTMLElement>('section[data-column-id]')) {
    const { left, right } = column.getBoundingClientRect();
    const columnId = column.dataset.columnId;
    if (columnId === undefined || x < left - halfGap || x > right + halfGap) continue;
    const cards = [...column.querySelectorAll<HTMLElement>('li[data-task-id]')]
      .filter((card) => card.dataset.taskId !== carriedTaskId)
      .map(restingEdges);
    return { columnId, index: dropIndex(cards, y) };
  }
  return null;
}

/** Where a card is in the window, or will be once it has glided there: what is measured on the way would waver. */
function restingEdges(card: HTMLElement): { top: number; bottom: number } {
  const list = card.offsetParent;
  if (!list) return card.getBoundingClientRect();
  const top = list.getBoundingClientRect().top + card.offsetTop - list.scrollTop;
  return { top, bottom: top + card.offsetHeight };
}
