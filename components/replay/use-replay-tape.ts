'use client';

import { useCallback, useEffect, useState } from 'react';
import { loadReplayTape, type ReplayTape } from '@/client/history/replay-tape';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { AppError } from '@/contract/errors';

export type LoadedTape =
  | { status: 'loading' }
  | { status: 'ready'; tape: ReplayTape }
  | { status: 'failed'; reason: 'notKept' | 'unreachable'; retry: () => void };

/** What happened on the board after an event until now; what happens from here on is not part of it. */
export function useReplayTape(since: number): LoadedTape {
  const { fetchQuery } = useClient();
  const project = useFollowedProject();
  const [loaded, setLoaded] = useState<Exclude<LoadedTape, { retry: unknown }> | AppError>({
    status: 'loading',
  });

  const load = useCallback(() => {
    const head = project.store.store.getState().cursor?.seq ?? since;
    return loadReplayTape(fetchQuery, project.projectId, { after: since, head }).then(
      (tape) => setLoaded({ status: 'ready', tape }),
      (error: unknown) =>
        setLoaded(error instanceof AppError ? error : new AppError('internal', 'The replay failed')),
    );
  }, [fetchQuery, project, since]);
  useEffect(() => void load(), [load]);

  if (!(loaded instanceof AppError)) return loaded;
  const retry = () => {
    setLoaded({ status: 'loading' });
    void load();
  };
  return {
    status: 'failed',
    reason: loaded.code === 'snapshot_required' ? 'notKept' : 'unreachable',
    retry,
  };
}
