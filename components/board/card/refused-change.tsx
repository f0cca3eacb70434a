'use client';

import type { Operation } from '@/client/outbox/operation';
import { useClient } from '@/client/react/client-context';
import { refusedChanges } from '@/components/task/refused-change';
import { openTask } from '@/components/task/task-url';
import { Button } from '@/components/ui/button';

type RefusedChangeProps = {
  operation: Operation;
  taskId: string;
  projectId: string;
};

const noComments: ReadonlySet<string> = new Set();

/** A change that the server refused, in the place where it was made: why, and the two ways on. */
export function RefusedChange({ operation, taskId, projectId }: RefusedChangeProps) {
  const { outbox } = useClient();
  const [change] = refusedChanges([operation], taskId, noComments);
  return (
    <div className="relative px-12 pb-8 text-meta">
      <p role="alert" className="py-4 text-danger">
        {change ? `${change.what} ${change.why}` : 'Somebody else changed the same text.'}
      </p>
      <div className="flex gap-4">
        {change ? (
          <>
            <Button size="small" onClick={() => outbox.retry(operation.mutationId)}>
              Retry
            </Button>
            <Button size="small" variant="ghost" onClick={() => outbox.remove(operation.mutationId)}>
              Discard
            </Button>
          </>
        ) : (
          // The panel shows both texts, and asks which of them to keep.
          <Button size="small" onClick={() => openTask(projectId, taskId)}>
            Compare
          </Button>
        )}
      </div>
    </div>
  );
}
