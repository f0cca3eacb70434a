'use client';

import { useExecute } from '@/client/react/use-execute';
import { useSavedValue } from '@/components/live/use-saved-value';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { QueryOutput } from '@/contract/queries';
import type { WatchLevel } from '@/contract/watches';

const pick = ({ watch }: QueryOutput<'getTaskWatch'>) => watch.level;

/** Entries of a task's menu: whether one hears of it, and whether not at all. None until that is known. */
export function useTaskWatchEntries(taskId: string): MenuEntry[] {
  const execute = useExecute();
  const { value: level, change } = useSavedValue<'getTaskWatch', WatchLevel>({
    path: `/api/tasks/${taskId}/watch`,
    pick,
    async save(next) {
      const { ok } = await execute('watchTask', { taskId, level: next }).settled;
      if (!ok) throw new Error('That was not saved.');
    },
  });

  if (level === null) return [];
  return [
    {
      kind: 'check',
      label: 'Watch',
      isChecked: level === 'watching',
      onChange: (isOn) => change(isOn ? 'watching' : 'none'),
    },
    {
      kind: 'check',
      label: 'Mute',
      isChecked: level === 'muted',
      onChange: (isOn) => change(isOn ? 'muted' : 'watching'),
    },
  ];
}
