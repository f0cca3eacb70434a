import type { ReactNode } from 'react';
import { priorityNames } from '@/components/task/priorities';
import { PriorityMark } from '@/components/task/priority-mark';
import type { Task } from '@/contract/tasks';
import { CardMeta } from './card-meta';

type CardFaceProps = {
  task: Task;
  /** Nobody waits for it any more, so it cannot be late. */
  isDone: boolean;
  /** A word about what happened to it: "Changed". */
  mark?: string | undefined;
  /** The title, as a link where it is one. */
  children: ReactNode;
};

/** What a card looks like, on the board and under the pointer that carries it. */
export function CardFace({ task, isDone, mark, children }: CardFaceProps) {
  return (
    <div className="flex flex-col gap-2 px-12 pt-6 pb-8">
      <div className="flex h-20 items-center gap-6 pr-20 text-ink-3 text-meta">
        {task.priority !== 'none' && (
          <span title={priorityNames[task.priority]} className="relative">
            <PriorityMark priority={task.priority} />
            <span className="sr-only">{priorityNames[task.priority]}</span>
          </span>
        )}
        <span className="truncate font-mono">{task.key}</span>
        {mark && (
          <span aria-hidden="true" className="flex items-center gap-4 font-medium text-accent">
            <span className="size-6 rounded-round bg-accent" />
            {mark}
          </span>
        )}
      </div>
      {children}
      <CardMeta task={task} isDone={isDone} />
    </div>
  );
}
