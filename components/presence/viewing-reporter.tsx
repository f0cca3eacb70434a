'use client';

import { useParams } from 'next/navigation';
import { useEffect } from 'react';
import { useFollowedProject, useProjectStore } from '@/client/react/project-context';
import { useSignalSender } from '@/client/react/use-signals';
import { useIdle } from './use-idle';

/** Tells the others which task this page has open, and whether anybody looks at it. */
export function ViewingReporter() {
  const { projectId } = useFollowedProject();
  const { taskId } = useParams<{ taskId?: string }>();
  const isLive = useProjectStore(({ phase }) => phase === 'live');
  const isIdle = useIdle();
  const sender = useSignalSender();
  useEffect(() => {
    if (isLive) sender.view(projectId, taskId ?? null, isIdle);
  }, [isLive, projectId, taskId, isIdle, sender]);
  return null;
}
