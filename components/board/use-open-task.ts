'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cardLink, focusCard } from './focus-card';
import { openTaskIdOf } from './task-url';

/** The task that is open over the board. Its card is brought into view, and has the focus again afterwards. */
export function useOpenTask(): string | null {
  const openTaskId = openTaskIdOf(usePathname());
  const lastOpenTaskId = useRef(openTaskId);

  useEffect(() => {
    const closedTaskId = lastOpenTaskId.current;
    lastOpenTaskId.current = openTaskId;
    if (openTaskId === null && closedTaskId !== null) focusCard(closedTaskId);
    if (openTaskId !== null) cardLink(openTaskId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openTaskId]);

  return openTaskId;
}
