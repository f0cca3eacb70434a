'use client';

import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { useHistoryNames } from '@/components/history/use-history-names';
import type { Envelope } from '@/contract/events';
import { CatchUpContext } from './catch-up-context';
import { cardMarks, missedChanges } from './missed-changes';
import { useAttention } from './use-attention';

type CatchUpProviderProps = {
  /** The task that is being looked at: its mark goes. */
  openTaskId: string | null;
  children: ReactNode;
};

const noEvents: readonly Envelope[] = [];

/** Notices when the person comes back to the project, and words what others did meanwhile. */
export function CatchUpProvider({ openTaskId, children }: CatchUpProviderProps) {
  const catchUp = useClient().rooms.catchUpIn(useFollowedProject().projectId);
  const { missed, clearedTaskIds } = useStore(catchUp.store);
  useAttention(catchUp);
  const events = missed?.events ?? noEvents;
  const names = useHistoryNames(events);
  const changes = useMemo(() => missedChanges(events, names), [events, names]);
  const marks = useMemo(() => cardMarks(changes, clearedTaskIds), [changes, clearedTaskIds]);

  useEffect(() => {
    if (openTaskId !== null && missed) catchUp.clearTask(openTaskId);
  }, [catchUp, openTaskId, missed]);

  const value = useMemo(
    () => ({ missed, changes, marks, dismiss: () => catchUp.dismiss() }),
    [missed, changes, marks, catchUp],
  );
  return <CatchUpContext value={value}>{children}</CatchUpContext>;
}
