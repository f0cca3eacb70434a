'use client';

import type { TaskFilter } from '@/components/board/filter/task-filter';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ReplayPlayer } from './replay-player';
import { useReplayTape } from './use-replay-tape';

type ReplayScreenProps = {
  /** The event after which it begins. */
  since: number;
  filter: TaskFilter;
  onLeave: () => void;
};

/** In the board's place: what happened on it, step by step. The board itself goes on meanwhile. */
export function ReplayScreen({ since, filter, onLeave }: ReplayScreenProps) {
  const loaded = useReplayTape(since);
  useShortcuts({ leaveReplay: onLeave });
  const leave = <Button onClick={onLeave}>Back to the board</Button>;

  if (loaded.status === 'ready' && loaded.tape.steps.length > 0) {
    return <ReplayPlayer tape={loaded.tape} filter={filter} onLeave={onLeave} />;
  }
  return (
    <section aria-label="Replay" aria-busy={loaded.status === 'loading'} className="px-24">
      {loaded.status === 'ready' && (
        <EmptyState action={leave}>
          A replay shows what happened on a board. Nothing has happened yet.
        </EmptyState>
      )}
      {loaded.status === 'failed' && loaded.reason === 'notKept' && (
        <EmptyState action={leave}>
          The log of this board does not reach back to its beginning, so how it was before cannot be shown.
        </EmptyState>
      )}
      {loaded.status === 'failed' && loaded.reason === 'unreachable' && (
        <EmptyState
          action={
            <span className="flex gap-8">
              <Button onClick={loaded.retry}>Try again</Button>
              {leave}
            </span>
          }
        >
          The replay could not be loaded.
        </EmptyState>
      )}
    </section>
  );
}
