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
import { focusCard } from './focus-card';

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
  /** A card that was moved to another column has been drawn anew there. */
  const focusCurrentCard = () => focusCard(board.store.getState().currentTaskId ?? '');
  const show = (title: string, content: ReactNode) => (
    <Dialog isOpen onOpenChange={close} onFocusLost={focusCurrentCard} title={title}>
      {content}
    </Dialog>
  );

  switch (dialog?.kind) {
    case 'moveTask':
      return task && show(`Move ${task.key}`, <MoveTaskForm taskId={task.id} onDone={close} />);
    case 'limitColumn':
      return column && show(`Limit of ${column.name}`, <ColumnLimitForm column={column} onDone={close} />);
    case 'deleteColumn':
      return column && show(`Delete ${column.name}?`, <DeleteColumnForm column={column} onDone={close} />);
    case 'archivedTasks':
      return show('Archived tasks', <ArchivedTasks />);
    case 'shortcuts':
      return <ShortcutHelp isOpen onOpenChange={close} />;
    case undefined:
      return null;
  }
}
