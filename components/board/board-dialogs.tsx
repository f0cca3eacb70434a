'use client';

import type { ReactNode } from 'react';
import { useProject } from '@/client/react/project-context';
import { ShortcutHelp } from '@/components/shortcuts/shortcut-help';
import { Dialog } from '@/components/ui/dialog';
import { ArchivedTasks } from './archive/archived-tasks';
import { useBoard, useBoardState } from './board-context';
import { MoveTaskForm } from './card/move-task-form';
import { ColumnLimitForm } from './column/column-limit-form';
import { DeleteColumnForm } from './column/delete-column-form';

/** The dialogs of the board, one at a time. One about what somebody else has deleted meanwhile goes away. */
export function BoardDialogs() {
  const board = useBoard();
  const dialog = useBoardState((state) => state.dialog);
  const task = useProject(({ tasks }) =>
    dialog?.kind === 'moveTask' ? tasks.get(dialog.taskId) : undefined,
  );
  const column = useProject(({ columns }) =>
    dialog && 'columnId' in dialog ? columns.get(dialog.columnId) : undefined,
  );
  const close = () => board.closeDialog();

  switch (dialog?.kind) {
    case 'moveTask':
      return task && frame(`Move ${task.key}`, <MoveTaskForm taskId={task.id} onDone={close} />, close);
    case 'limitColumn':
      return (
        column && frame(`Limit of ${column.name}`, <ColumnLimitForm column={column} onDone={close} />, close)
      );
    case 'deleteColumn':
      return (
        column && frame(`Delete ${column.name}?`, <DeleteColumnForm column={column} onDone={close} />, close)
      );
    case 'archivedTasks':
      return frame('Archived tasks', <ArchivedTasks />, close);
    case 'shortcuts':
      return <ShortcutHelp isOpen onOpenChange={close} />;
    case undefined:
      return null;
  }
}

function frame(title: string, content: ReactNode, close: () => void) {
  return (
    <Dialog isOpen onOpenChange={close} title={title}>
      {content}
    </Dialog>
  );
}
