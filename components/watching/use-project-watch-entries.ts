'use client';

import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { useSavedValue } from '@/components/live/use-saved-value';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { QueryOutput } from '@/contract/queries';

const pick = ({ watch }: QueryOutput<'getProjectWatch'>) => watch.on;

/** The entry of a project's menu that lets one hear of all its tasks. None until it is known whether one does. */
export function useProjectWatchEntries(): MenuEntry[] {
  const execute = useExecute();
  const { projectId } = useFollowedProject();
  const { value: isWatched, change } = useSavedValue<'getProjectWatch', boolean>({
    path: `/api/projects/${projectId}/watch`,
    pick,
    async save(on) {
      const { ok } = await execute('watchProject', { projectId, on }).settled;
      if (!ok) throw new Error('That was not saved.');
    },
  });

  if (isWatched === null) return [];
  return [{ kind: 'check', label: 'Watch all tasks', isChecked: isWatched, onChange: change }];
}
