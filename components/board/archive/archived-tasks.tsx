'use client';

import { RotateCcw } from 'lucide-react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { usePermission } from '@/client/react/use-permission';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { useBoard } from '../board-context';
import { useArchivedTasks } from './use-archived-tasks';

/** The tasks that left the board, the newest first, with a way back for each. */
export function ArchivedTasks() {
  const board = useBoard();
  const execute = useExecute();
  const canWrite = usePermission('task.write');
  const onBoard = useProject((view) => view.tasks);
  const { tasks, phase, hasMore, loadMore } = useArchivedTasks(board.projectId);
  const archived = tasks.filter(({ id }) => !onBoard.has(id));

  return (
    <div className="flex flex-col gap-8">
      {phase === 'loaded' && archived.length === 0 && (
        <p className="py-8 text-ink-2">Tasks that are archived leave the board and wait here.</p>
      )}
      <ul className="flex flex-col">
        {archived.map((task) => (
          <li
            key={task.id}
            className="flex min-h-44 items-center gap-12 border-line border-b py-6 last:border-b-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate">{task.title}</p>
              <p className="flex gap-8 text-ink-3 text-meta">
                <span className="font-mono">{task.key}</span>
                {task.archivedAt && <RelativeTime moment={task.archivedAt} />}
              </p>
            </div>
            {canWrite && (
              <Button
                size="small"
                icon={<RotateCcw />}
                aria-label={`Restore ${task.title}`}
                onClick={() => execute('restoreTask', { taskId: task.id })}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
      {phase === 'loading' && <Skeleton size="h-44 w-full" shape="box" />}
      {phase === 'failed' && (
        <Banner tone="warn" role="alert" action={<Button onClick={loadMore}>Try again</Button>}>
          The archived tasks could not be read.
        </Banner>
      )}
      {phase === 'loaded' && hasMore && <Button onClick={loadMore}>Show older ones</Button>}
    </div>
  );
}
