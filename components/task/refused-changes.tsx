'use client';

import { useMemo } from 'react';
import { useClient } from '@/client/react/client-context';
import { useProject, useProjectStore } from '@/client/react/project-context';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { refusedChanges } from './refused-change';

/** Own changes of a task that the server refused: why, and what to do about each. */
export function RefusedChanges({ taskId }: { taskId: string }) {
  const { outbox } = useClient();
  const refused = useProjectStore((state) => state.refused);
  const comments = useProject((view) => view.comments.get(taskId));
  const changes = useMemo(
    () => refusedChanges(refused, taskId, new Set(comments?.map(({ id }) => id))),
    [refused, taskId, comments],
  );
  if (changes.length === 0) return null;

  return (
    <ul aria-label="Not saved" className="mb-16 flex flex-col gap-8">
      {changes.map(({ mutationId, what, why, text }) => (
        <li
          key={mutationId}
          data-sync="refused"
          className="rounded-control border border-transparent bg-danger-soft px-12 py-8"
        >
          <p role="alert">
            <span className="font-medium">{what}</span> {why}
          </p>
          {text && (
            <p className="mt-4 max-h-[160px] overflow-y-auto whitespace-pre-wrap text-ink-2 [overflow-wrap:anywhere]">
              {text}
            </p>
          )}
          <div className="mt-8 flex flex-wrap gap-8">
            <Button size="small" onClick={() => outbox.retry(mutationId)}>
              Retry
            </Button>
            {text && <CopyButton size="small" text={text} label="Copy text" />}
            <Button size="small" variant="ghost" onClick={() => outbox.remove(mutationId)}>
              Discard
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
