'use client';

import { useCallback, useMemo } from 'react';
import { useExecute } from '@/client/react/use-execute';
import { type Uploads, useUploads } from '@/components/files/use-uploads';
import type { StoredFile } from '@/contract/files';
import type { Task } from '@/contract/tasks';

/** Uploads files to a task's project, and attaches each as soon as it is there. */
export function useTaskUploads({ id: taskId, projectId }: Task): Uploads {
  const execute = useExecute();
  const target = useMemo(() => ({ projectId }), [projectId]);
  const attach = useCallback(
    ({ id: fileId }: StoredFile) => void execute('attachFile', { taskId, fileId }),
    [execute, taskId],
  );
  return useUploads(target, attach);
}
