'use client';

import { useDroppable } from '@dnd-kit/core';

/** Makes what scrolls around a column's list scroll while a card is carried near its edges. */
export function useDropColumn(columnId: string): (list: HTMLElement | null) => void {
  return useDroppable({ id: columnId }).setNodeRef;
}
