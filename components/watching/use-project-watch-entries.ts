'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { showToast } from '@/components/ui/toast-queue';

/** The entry of a project's menu that lets one hear of all its tasks. None until it is known whether one does. */
export function useProjectWatchEntries(): MenuEntry[] {
  const client = useClient();
  const execute = useExecute();
  const { projectId } = useFollowedProject();
  const [isWatched, setIsWatched] = useState<boolean | null>(null);

  useEffect(() => {
    let isOver = false;
    client.fetchQuery<'getProjectWatch'>(`/api/projects/${projectId}/watch`).then(
      ({ watch }) => !isOver && setIsWatched(watch.on),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [client, projectId]);

  if (isWatched === null) return [];
  const change = async (on: boolean) => {
    setIsWatched(on);
    const { ok } = await execute('watchProject', { projectId, on }).settled;
    if (ok) return;
    setIsWatched(!on);
    showToast({ message: 'That was not saved.', tone: 'danger' });
  };
  return [
    {
      kind: 'check',
      label: 'Watch all tasks',
      isChecked: isWatched,
      onChange: (on) => void change(on),
    },
  ];
}
