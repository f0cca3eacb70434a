'use client';

import { useDroppable } from '@dnd-kit/core';

/** Makes a column's list scroll while a card is carried near its edges. Give the ref to the element that scrolls. */
export function useDropColumn(columnId: string): (list: HTMLElement | null) => void {
  return useDroppable({ id: columnId }).setNodeRef;
}
