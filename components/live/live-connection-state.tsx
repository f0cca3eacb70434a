'use client';

import { useConnection } from '@/client/react/use-connection';
import { useIsSlowConnection } from '@/client/react/use-is-slow-connection';
import { ConnectionState } from '@/components/shell/connection-state';
import { SlowConnectionLink } from './slow-connection-link';

/** The connection state of this page, in the bar. */
export function LiveConnectionState() {
  const { phase, waiting } = useConnection();
  const isSlow = useIsSlowConnection();
  return (
    <span className="flex shrink-0 items-center gap-8">
      {isSlow && <SlowConnectionLink />}
      <ConnectionState connection={phase} waiting={waiting} />
    </span>
  );
}
