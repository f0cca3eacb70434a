'use client';

import { Viewers } from '@/components/presence/viewers';
import type { Task } from '@/contract/tasks';
import { useIsPending } from './use-is-pending';

/** In the panel's bar: the task's key, and whether own changes of it are on their way. */
export function TaskHeading({ task }: { task: Task }) {
  const isPending = useIsPending(task.id);
  return (
    <span data-sync={isPending ? 'pending' : undefined} className="flex items-center gap-12">
      <span className="select-all font-mono">{task.key}</span>
      <Viewers taskId={task.id} />
      {isPending && <span className="animate-appear-late">Saving…</span>}
    </span>
  );
}
