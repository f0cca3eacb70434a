'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';
import { openTaskIdOf } from '@/components/task/task-url';
import type { BoardActions } from './board-actions';
import { cardLink } from './focus-card';

/** The task that is open over the board. Its card is the one that the keys go on from, and in view beside it. */
export function useOpenTaskId(board: BoardActions): string | null {
  const openTaskId = openTaskIdOf(usePathname());

  // A card far down a long column is drawn because it is the current one, and can be scrolled to afterwards.
  useLayoutEffect(() => {
    if (openTaskId !== null && board.isShown(openTaskId)) board.setCurrent(openTaskId);
  }, [board, openTaskId]);
  useEffect(() => {
    if (openTaskId !== null) cardLink(openTaskId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openTaskId]);

  return openTaskId;
}
