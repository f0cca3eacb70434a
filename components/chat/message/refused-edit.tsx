'use client';

import type { RefusedChange } from '@/client/react/use-room';
import { Button } from '@/components/ui/button';
import { useRoomContext } from '../room-context';

/** A change of a message that the server refused: why, and the two ways on. */
export function RefusedEdit({ refused }: { refused: RefusedChange }) {
  const { actions } = useRoomContext();
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-8 gap-y-4 text-meta">
      <p role="alert" className="text-danger">
        Not saved: {refused.error?.message ?? 'the server refused it'}.
      </p>
      <Button size="small" onClick={() => actions.retry(refused.mutationId)}>
        Retry
      </Button>
      <Button size="small" variant="ghost" onClick={() => actions.discard(refused.mutationId)}>
        Discard
      </Button>
    </div>
  );
}
