'use client';

import { useCallback } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { useSubmit } from '@/client/react/use-submit';
import { showToast } from '@/components/ui/toast-queue';
import { compareByPosition } from '@/contract/order';
import type { ProjectState } from '@/contract/project-state';
import type { Task } from '@/contract/tasks';

/** Archives a task and offers to bring it back to where it was. */
export function useArchiveTask(): (task: Task) => void {
  const project = useFollowedProject();
  const execute = useExecute();
  const submit = useSubmit();

  return useCallback(
    (task) => {
      const view = () => project.store.store.getState().view;
      const neighbours = neighboursOf(view(), task);

      const undo = async () => {
        const restored = await submit('restoreTask', { taskId: task.id });
        const place = placeBetween(view(), task, neighbours);
        // A place that is gone meanwhile leaves the task at the end of its column, which is no loss.
        if (restored.ok && place) await submit('updateTask', { taskId: task.id, ...place });
      };

      execute('archiveTask', { taskId: task.id });
      showToast({
        message: `Archived ${task.key} ${task.title}`,
        action: { label: 'Undo', onAction: () => void undo() },
      });
    },
    [project, execute, submit],
  );
}

type Neighbours = { aboveId: string | undefined; belowId: string | undefined };

function neighboursOf(view: ProjectState | null, task: Task): Neighbours {
  const column = [...(view?.tasks.values() ?? [])]
    .filter(({ columnId }) => columnId === task.columnId)
    .sort(compareByPosition);
  const index = column.findIndex(({ id }) => id === task.id);
  return { aboveId: column[index - 1]?.id, belowId: column[index + 1]?.id };
}

function placeBetween(view: ProjectState | null, { columnId }: Task, { aboveId, belowId }: Neighbours) {
  const isThere = (id: string | undefined) => id !== undefined && view?.tasks.get(id)?.columnId === columnId;
  if (isThere(belowId)) return { beforeId: belowId };
  return isThere(aboveId) ? { afterId: aboveId } : null;
}
