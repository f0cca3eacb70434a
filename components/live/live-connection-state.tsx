'use client';

import { useConnection } from '@/client/react/use-connection';
import { ConnectionState } from '@/components/shell/connection-state';

/** The connection state of this page, in the bar. */
export function LiveConnectionState() {
  const { phase, waiting } = useConnection();
  return <ConnectionState connection={phase} waiting={waiting} />;
}
