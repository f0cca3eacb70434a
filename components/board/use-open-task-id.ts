'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { openTaskIdOf } from '@/components/task/task-url';
import { cardLink } from './focus-card';

/** The task that is open over the board. Its card is brought into view beside it. */
export function useOpenTaskId(): string | null {
  const openTaskId = openTaskIdOf(usePathname());

  useEffect(() => {
    if (openTaskId !== null) cardLink(openTaskId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openTaskId]);

  return openTaskId;
}
