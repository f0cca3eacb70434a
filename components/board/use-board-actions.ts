'use client';

import { useState } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { useSubmit } from '@/client/react/use-submit';
import { useArchiveTask } from '@/components/task/use-archive-task';
import { announce } from '@/components/ui/announce';
import { showToast } from '@/components/ui/toast-queue';
import { BoardActions } from './board-actions';

/** The actions of the board around which the caller is drawn, for as long as it is. */
export function useBoardActions(): BoardActions {
  const { projectId, store } = useFollowedProject();
  const execute = useExecute();
  const submit = useSubmit();
  const archiveTask = useArchiveTask();
  const [actions] = useState(
    () =>
      new BoardActions({
        projectId,
        view: () => store.store.getState().view,
        execute,
        submit,
        archiveTask,
        announce,
        showToast,
      }),
  );
  return actions;
}
