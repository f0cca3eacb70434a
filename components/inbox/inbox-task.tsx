'use client';

import { BellOff, SquareKanban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadEntries } from '@/client/react/use-read-entries';
import { ViewingReporter } from '@/components/presence/viewing-reporter';
import { TaskContent } from '@/components/task/task-content';
import { TaskFooter } from '@/components/task/task-footer';
import { TaskHeading } from '@/components/task/task-heading';
import { TaskMissing } from '@/components/task/task-missing';
import { useOpenTask } from '@/components/task/use-open-task';
import { IconButton } from '@/components/ui/icon-button';
import { LinkButton } from '@/components/ui/link-button';
import { InboxPane } from './inbox-pane';
import { openGroup } from './inbox-url';

type InboxTaskProps = {
  taskId: string;
  link: string;
  /** What happened, above the task. */
  events: ReactNode;
  actions: ReactNode;
  onMute: () => void;
};

/** A task beside the list, whole: it can be read, changed and answered here. */
export function InboxTask({ taskId, link, events, actions, onMute }: InboxTaskProps) {
  const open = useOpenTask(taskId);
  useReadEntries('taskId', taskId);

  if (open.status !== 'open' && open.status !== 'archived') {
    return (
      <InboxPane label="Task" actions={actions}>
        <TaskMissing
          status={open.status}
          onRetry={open.status === 'failed' ? open.retry : undefined}
          onBack={() => openGroup(null)}
        />
      </InboxPane>
    );
  }
  const { task } = open;
  const isArchived = open.status === 'archived';
  return (
    <InboxPane
      label={`${task.key} ${task.title}`}
      heading={<TaskHeading task={task} />}
      actions={
        <>
          <LinkButton href={link} size="small" variant="ghost" icon={<SquareKanban />}>
            On the board
          </LinkButton>
          <IconButton icon={<BellOff />} label="Mute this task" shortcut="M" onClick={onMute} />
          {actions}
        </>
      }
      footer={<TaskFooter task={task} isArchived={isArchived} />}
    >
      <div className="mb-16 rounded-card bg-fill px-12 py-8">{events}</div>
      <TaskContent task={task} isArchived={isArchived} />
      <ViewingReporter openTaskId={taskId} />
    </InboxPane>
  );
}
