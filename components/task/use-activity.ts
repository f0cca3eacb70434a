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
  /** Reads the entries before these; absent when these are all. */
  loadOlder?: () => void;
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

  const loadOlder = async (cursor: string) => {
    const page = await readPage(taskId, cursor);
    setLog(
      (known) =>
        known && { ...known, entries: withPage(known.entries, page.items), nextCursor: page.nextCursor },
    );
  };

  const nextCursor = log?.nextCursor;
  return {
    entries: log ? withEvents(log, project.recentEvents, taskId) : noEntries,
    status: hasFailed ? 'failed' : log ? 'ready' : 'loading',
    ...(nextCursor && { loadOlder: () => void loadOlder(nextCursor).catch(() => setHasFailed(true)) }),
    retry: () => setHasFailed(false),
  };
}

function readPage(taskId: string, cursor?: string) {
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  return fetchQuery<'getTaskActivity'>(`/api/tasks/${taskId}/activity${query}`);
}
