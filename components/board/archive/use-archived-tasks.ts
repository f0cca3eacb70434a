'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchQuery } from '@/client/http/api';
import type { Task } from '@/contract/tasks';

type ArchivedTasksState = {
  tasks: readonly Task[];
  phase: 'loading' | 'loaded' | 'failed';
  nextCursor?: string;
};

/** Reads the archived tasks of a project page by page: they are not part of what the board follows. */
export function useArchivedTasks(projectId: string) {
  const [state, setState] = useState<ArchivedTasksState>({ tasks: [], phase: 'loading' });
  const cursor = useRef<string | undefined>(undefined);

  const loadMore = useCallback(async () => {
    setState((last) => ({ ...last, phase: 'loading' }));
    const query = new URLSearchParams({
      archived: 'true',
      ...(cursor.current && { cursor: cursor.current }),
    });
    try {
      const page = await fetchQuery<'listTasks'>(`/api/projects/${projectId}/tasks?${query}`);
      cursor.current = page.nextCursor;
      setState((last) => ({
        tasks: [...last.tasks, ...page.items],
        phase: 'loaded',
        nextCursor: page.nextCursor,
      }));
    } catch {
      setState((last) => ({ ...last, phase: 'failed' }));
    }
  }, [projectId]);

  useEffect(() => void loadMore(), [loadMore]);

  return {
    tasks: state.tasks,
    phase: state.phase,
    hasMore: state.nextCursor !== undefined,
    loadMore: () => void loadMore(),
  };
}
