'use client';

import { useMemo } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { usePermission } from '@/client/react/use-permission';
import { openTask } from '@/components/task/task-url';
import { limits } from '@/contract/limits';
import type { Message } from '@/contract/messages';
import { useDock } from './dock/dock-context';
import { taskFromMessage } from './task-from-message';

/** Makes a task of what somebody said, and opens it; null for who may not. */
export function useMakeTask(): ((message: Message) => void) | null {
  const { projectId } = useFollowedProject();
  const { coversScreen, close } = useDock();
  const execute = useExecute();
  const canWrite = usePermission('task.write');
  return useMemo(() => {
    if (!canWrite) return null;
    return ({ body }) => {
      const content = taskFromMessage(body, limits.titleLength);
      const { mutationId } = execute('createTask', { projectId, ...content });
      if (coversScreen) close();
      openTask(projectId, mutationId);
    };
  }, [canWrite, projectId, execute, coversScreen, close]);
}
