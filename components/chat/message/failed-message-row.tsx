'use client';

import type { FailedMessage } from '@/client/react/use-room';
import { Markdown } from '@/components/markdown/markdown';
import { Button } from '@/components/ui/button';
import { StatusDot } from '@/components/ui/status-dot';
import { useRoomContext } from '../room-context';

/** A message of one's own that the server refused: it stays until it is sent again or given up. */
export function FailedMessageRow({ failed }: { failed: FailedMessage }) {
  const { actions } = useRoomContext();
  return (
    <li data-sync="refused" className="flex gap-8 px-16 py-8">
      <span className="grid size-24 shrink-0 place-items-center">
        <StatusDot tone="danger" />
      </span>
      <div className="min-w-0 flex-1">
        <Markdown text={failed.input.body} />
        <p role="alert" className="mt-2 text-danger text-meta">
          Not sent: {failed.error?.message ?? 'the server refused it'}.
        </p>
        <div className="mt-4 flex gap-4">
          <Button size="small" onClick={() => actions.retry(failed.mutationId)}>
            Retry
          </Button>
          <Button size="small" variant="ghost" onClick={() => actions.discard(failed.mutationId)}>
            Delete
          </Button>
        </div>
      </div>
    </li>
  );
}
