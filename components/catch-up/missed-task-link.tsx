'use client';

import { useFollowedProject } from '@/client/react/project-context';
import { openTask, taskPath } from '@/components/task/task-url';
import { useOpenTask } from '@/components/task/use-open-task';

type MissedTaskLinkProps = {
  taskId: string;
  /** What lies over the board makes room for the task. */
  onOpen: () => void;
};

/** A task that changed, by its key and title; it may be archived by now. */
export function MissedTaskLink({ taskId, onOpen }: MissedTaskLinkProps) {
  const { projectId } = useFollowedProject();
  const found = useOpenTask(taskId);
  if (!('task' in found)) return <span className="text-ink-2">A task</span>;
  const { key, title } = found.task;
  return (
    <>
      <a
        href={taskPath(projectId, taskId)}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
          openTask(projectId, taskId);
        }}
        className="text-ink hover:underline"
      >
        <span className="font-mono font-normal text-ink-3 text-meta">{key}</span> {title}
      </a>
      {found.status === 'archived' && <span className="font-normal text-ink-3 text-meta"> · archived</span>}
    </>
  );
}
