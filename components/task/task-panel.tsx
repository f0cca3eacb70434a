'use client';

import { useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { useReadEntries } from '@/client/react/use-read-entries';
import { Panel } from '@/components/ui/panel';
import { TaskContent } from './task-content';
import { TaskFooter } from './task-footer';
import { TaskHeading } from './task-heading';
import { TaskMenu } from './task-menu';
import { TaskMissing } from './task-missing';
import { closeTask } from './task-url';
import { useOpenTask } from './use-open-task';

type TaskPanelProps = {
  taskId: string;
  /** Asks where to move it. */
  onMove: (taskId: string) => void;
};

/** A task over its board, at a URL of its own. */
export function TaskPanel({ taskId, onMove }: TaskPanelProps) {
  const projectId = useProject(({ project }) => project.id);
  const canWrite = usePermission('task.write');
  const open = useOpenTask(taskId);
  useReadEntries('taskId', taskId);

  const close = () => closeTask(projectId);
  const panel = { isOpen: true, onClose: close, onReturnFocus: () => focusCard(taskId) };

  if (open.status !== 'open' && open.status !== 'archived') {
    return (
      <Panel {...panel} label="Task">
        <TaskMissing
          status={open.status}
          onRetry={open.status === 'failed' ? open.retry : undefined}
          onBack={close}
        />
      </Panel>
    );
  }
  const { task } = open;
  const isArchived = open.status === 'archived';
  return (
    <Panel
      {...panel}
      label={`${task.key} ${task.title}`}
      heading={<TaskHeading task={task} />}
      actions={
        <TaskMenu
          task={task}
          canWrite={canWrite && !isArchived}
          onMove={() => onMove(taskId)}
          onArchive={close}
        />
      }
      footer={<TaskFooter task={task} isArchived={isArchived} />}
    >
      <TaskContent task={task} isArchived={isArchived} />
    </Panel>
  );
}

/** The card may have been drawn anew, in another column, while its task was open. */
function focusCard(taskId: string): void {
  document.querySelector<HTMLElement>(`[data-task-id="${CSS.escape(taskId)}"] a`)?.focus();
}
