'use client';

import { useMemo } from 'react';
import { isOperationOf } from '@/client/outbox/operation';
import { useProjectStore } from '@/client/react/project-context';
import { RefusedChange } from '../card/refused-change';

/** New tasks of a column that the server refused: what was typed stays until its author decides. */
export function RefusedTasks({ columnId }: { columnId: string }) {
  const refused = useProjectStore((state) => state.refused);
  const creations = useMemo(
    () =>
      refused
        .filter((operation) => isOperationOf(operation, 'createTask'))
        .filter(({ input }) => input.columnId === columnId),
    [refused, columnId],
  );
  return creations.map((operation) => (
    <div
      key={operation.mutationId}
      data-sync="refused"
      className="m-4 rounded-card border border-danger bg-surface-1"
    >
      <p className="px-12 pt-8">{operation.input.title}</p>
      <RefusedChange
        operation={operation}
        taskId={operation.mutationId}
        projectId={operation.input.projectId}
      />
    </div>
  ));
}
