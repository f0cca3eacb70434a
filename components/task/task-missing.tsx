'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';

type TaskMissingProps = {
  status: 'loading' | 'unknown' | 'failed';
  onRetry: (() => void) | undefined;
  onBack: () => void;
};

/** In place of a task that is not here, or not yet. */
export function TaskMissing({ status, onRetry, onBack }: TaskMissingProps) {
  if (status === 'loading') {
    return (
      <div role="status" aria-label="Loading the task" className="flex flex-col gap-16">
        <Skeleton size="h-28 w-form" />
        <Skeleton shape="box" size="h-[236px] w-full" />
        <Skeleton size="h-16 w-full" />
        <Skeleton size="h-16 w-menu" />
      </div>
    );
  }
  if (status === 'failed') {
    return (
      <EmptyState action={<Button onClick={onRetry}>Try again</Button>}>
        This task could not be loaded. Is there a connection?
      </EmptyState>
    );
  }
  return (
    <EmptyState action={<Button onClick={onBack}>Back to the board</Button>}>
      There is no such task in this project, or you have no access to it.
    </EmptyState>
  );
}
