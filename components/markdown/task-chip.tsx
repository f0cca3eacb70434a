'use client';

import Link from 'next/link';
import type { MouseEvent, ReactNode } from 'react';
import { useProjectIfAny } from '@/client/react/project-context';
import { openTask, taskPath } from '@/components/task/task-url';
import type { ProjectState } from '@/contract/project-state';
import { useTaskElsewhere } from './use-task-elsewhere';

type TaskChipProps = {
  taskKey: string;
  /** What the author wrote, for a task that the reader may not see. */
  children: ReactNode;
};

const style =
  'inline-flex max-w-full items-baseline gap-4 rounded-mark bg-fill px-4 align-bottom text-ink text-meta leading-[20px] hover:bg-fill-strong';

/** A task spoken of in text: a way there, with the title and the column that it has now. */
export function TaskChip({ taskKey, children }: TaskChipProps) {
  const task = useProjectIfAny((view) => findByKey(view, taskKey));
  const column = useProjectIfAny((view) => task && view.columns.get(task.columnId)?.name);
  const elsewhere = useTaskElsewhere(task ? null : taskKey);
  if (!task && elsewhere) {
    return (
      <Link href={taskPath(elsewhere.projectId, elsewhere.taskId)} className={style}>
        <ChipText taskKey={taskKey} title={elsewhere.title} place={elsewhere.archivedAt ? 'archived' : ''} />
      </Link>
    );
  }
  if (!task) return <span className="font-mono text-ink-2 text-meta">{children}</span>;

  const open = (event: MouseEvent) => {
    // A click that asks for a new tab or window is the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openTask(task.projectId, task.id);
  };
  return (
    <a href={taskPath(task.projectId, task.id)} title={task.title} onClick={open} className={style}>
      <ChipText taskKey={task.key} title={task.title} place={column ?? ''} />
    </a>
  );
}

function ChipText({ taskKey, title, place }: { taskKey: string; title: string; place: string }) {
  return (
    <>
      <span className="shrink-0 font-mono text-ink-2">{taskKey}</span>
      <span className="min-w-0 truncate">{title}</span>
      {place && <span className="shrink-0 text-ink-3">{place}</span>}
    </>
  );
}

function findByKey({ tasks }: ProjectState, key: string) {
  for (const task of tasks.values()) if (task.key === key) return task;
  return undefined;
}
