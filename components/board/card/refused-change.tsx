'use client';

import type { Operation } from '@/client/outbox/operation';
import { useClient } from '@/client/react/client-context';
import { Button } from '@/components/ui/button';

/** A change that the server refused, in the place where it was made: why, and the two ways on. */
export function RefusedChange({ operation }: { operation: Operation }) {
  const { outbox } = useClient();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 px-12 pb-8 text-danger text-meta">
      <p className="min-w-0 flex-1 basis-full py-2">Not saved: {operation.refusal?.message}.</p>
      <Button size="small" onClick={() => outbox.retry(operation.mutationId)}>
        Retry
      </Button>
      <Button size="small" variant="ghost" onClick={() => outbox.remove(operation.mutationId)}>
        Discard
      </Button>
    </div>
  );
}
