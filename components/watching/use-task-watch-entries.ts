'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useExecute } from '@/client/react/use-execute';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { showToast } from '@/components/ui/toast-queue';
import type { WatchLevel } from '@/contract/watches';

/** Entries of a task's menu: whether one hears of it, and whether not at all. None until that is known. */
export function useTaskWatchEntries(taskId: string): MenuEntry[] {
  const client = useClient();
  const execute = useExecute();
  const [level, setLevel] = useState<WatchLevel | null>(null);

  useEffect(() => {
    let isOver = false;
    client.fetchQuery<'getTaskWatch'>(`/api/tasks/${taskId}/watch`).then(
      ({ watch }) => !isOver && setLevel(watch.level),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [client, taskId]);

  if (level === null) return [];
  const change = async (next: WatchLevel) => {
    setLevel(next);
    const { ok } = await execute('watchTask', { taskId, level: next }).settled;
    if (ok) return;
    setLevel(level);
    showToast({ message: 'That was not saved.', tone: 'danger' });
  };
  return [
    {
      kind: 'check',
      label: 'Watch',
      isChecked: level === 'watching',
      onChange: (isOn) => void change(isOn ? 'watching' : 'none'),
    },
    {
      kind: 'check',
      label: 'Mute',
      isChecked: level === 'muted',
      onChange: (isOn) => void change(isOn ? 'muted' : 'watching'),
    },
  ];
}
