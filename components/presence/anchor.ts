import type { SignalInput } from '@/contract/signals';

type Anchor = SignalInput<'cursorMove'>['anchor'];
type Position = SignalInput<'cursorMove'>['position'];

/**
 * Where a pointer is, in terms that are the same on every screen: inside a card or a column, as a share
 * of its size; elsewhere as a share of the board.
 */
export function anchorUnder(
  board: HTMLElement,
  projectId: string,
  pointer: { clientX: number; clientY: number; target: EventTarget | null },
): { anchor: Anchor; position: Position } {
  const target = pointer.target instanceof Element ? pointer.target : null;
  const card = target?.closest<HTMLElement>('[data-task-id]');
  const column = target?.closest<HTMLElement>('[data-column-id]');
  if (card?.dataset.taskId) return within(card, { kind: 'card', id: card.dataset.taskId }, pointer);
  if (column?.dataset.columnId)
    return within(column, { kind: 'column', id: column.dataset.columnId }, pointer);
  return within(board, { kind: 'board', id: projectId }, pointer);
}

/** The element that a cursor is anchored to on this screen; none if it is not drawn here. */
export function elementOf(board: HTMLElement, { kind, id }: Anchor): HTMLElement | null {
  if (kind === 'board') return board;
  const attribute = kind === 'card' ? 'data-task-id' : 'data-column-id';
  return board.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);
}

/** The point inside an element, in pixels of the window. */
export function pointIn(element: HTMLElement, { x, y }: Position): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + x * box.width, y: box.top + y * box.height };
}

function within(element: HTMLElement, anchor: Anchor, pointer: { clientX: number; clientY: number }) {
  const box = element.getBoundingClientRect();
  const share = (distance: number, size: number) => (size > 0 ? clamp(distance / size) : 0);
  return {
    anchor,
    position: {
      x: share(pointer.clientX - box.left, box.width),
      y: share(pointer.clientY - box.top, box.height),
    },
  };
}

/** Three decimals are a third of a pixel on the largest card. */
function clamp(share: number): number {
  return Math.round(Math.min(3, Math.max(-2, share)) * 1_000) / 1_000;
}
