'use client';

import Link from 'next/link';
import { Tooltip } from '@/components/ui/tooltip';

/** That changes go the slow way, and where to find out why. */
export function SlowConnectionLink() {
  return (
    <Tooltip content="WebSocket is blocked, so changes take the slower way of long-polling. Find out why.">
      <Link
        href="/doctor"
        className="shrink-0 rounded-round bg-warn-soft px-8 py-4 font-medium text-meta text-warn hover:underline"
      >
        Slow connection
      </Link>
    </Tooltip>
  );
}
