'use client';

import { useEffect } from 'react';
import { useFollowedProject, useProjectStore } from '@/client/react/project-context';
import { useSignalSender } from '@/client/react/use-signals';
import { useIdle } from './use-idle';

/** Tells the others which task this page has open, and whether anybody looks at it. */
export function ViewingReporter({ openTaskId }: { openTaskId: string | null }) {
  const { projectId } = useFollowedProject();
  const isLive = useProjectStore(({ phase }) => phase === 'live');
  const isIdle = useIdle();
  const sender = useSignalSender();
  useEffect(() => {
    if (isLive) sender.view(projectId, openTaskId, isIdle);
  }, [isLive, projectId, openTaskId, isIdle, sender]);
  return null;
}
