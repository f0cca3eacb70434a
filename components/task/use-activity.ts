'use client';

import { useCallback, useEffect, useState } from 'react';
import { fetchQuery } from '@/client/http/api';
import { useFollowedProject, useProjectStore } from '@/client/react/project-context';
import type { Activity } from '@/contract/comments';
import { type ActivityLog, missesEvents, withEvents, withPage } from './activity-log';

export type TaskActivity = {
  /** Oldest first. */
  entries: readonly Activity[];
  status: 'loading' | 'ready' | 'failed';
  hasOlder: boolean;
  loadOlder: () => Promise<void>;
  retry: () => void;
};

const noEntries: readonly Activity[] = [];

/** A task's history: read once, continued by the events that arrive. */
export function useActivity(taskId: string): TaskActivity {
  const project = useFollowedProject();
  const headSeq = useProjectStore(({ cursor }) => cursor?.seq ?? 0);
  const [log, setLog] = useState<ActivityLog | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const read = useCallback(async () => {
    // What is read later than this moment holds everything up to it.
    const readAt = project.store.store.getState().cursor?.seq ?? 0;
    const page = await readPage(taskId);
    setLog((known) => ({
      entries: withPage(known?.entries ?? noEntries, page.items),
      nextCursor: known ? known.nextCursor : page.nextCursor,
      readAt,
    }));
  }, [project, taskId]);

  const isStale = log === null || missesEvents(log, project.recentEvents, headSeq);
  useEffect(() => {
    if (isStale && !hasFailed) read().catch(() => setHasFailed(true));
  }, [isStale, hasFailed, read]);

  const nextCursor = log?.nextCursor;
  const loadOlder = async () => {
    if (nextCursor === undefined) return;
    const page = await readPage(taskId, nextCursor);
    setLog(
      (known) =>
        known && { ...known, entries: withPage(known.entries, page.items), nextCursor: page.nextCursor },
    );
  };

  return {
    entries: log ? withEvents(log, project.recentEvents, taskId) : noEntries,
    status: hasFailed ? 'failed' : log ? 'ready' : 'loading',
    hasOlder: nextCursor !== undefined,
    loadOlder,
    retry: () => setHasFailed(false),
  };
}

function readPage(taskId: string, cursor?: string) {
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  return fetchQuery<'getTaskActivity'>(`/api/tasks/${taskId}/activity${query}`);
}
