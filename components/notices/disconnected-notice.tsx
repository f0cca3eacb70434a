'use client';

import { Unplug } from 'lucide-react';
import { useConnection } from '@/client/react/use-connection';
import { useInstanceNotices } from '@/client/react/use-instance-notices';
import { DismissButton } from './dismiss-button';
import { Notice } from './notice';

/** That an admin cut this page off, and whether it is back. */
export function DisconnectedNotice() {
  const { wasDisconnected, notices } = useInstanceNotices();
  const { phase } = useConnection();
  if (!wasDisconnected) return null;
  return (
    <Notice
      icon={<Unplug />}
      tone="warn"
      action={<DismissButton onDismiss={() => notices.setDisconnected(false)} />}
    >
      An administrator disconnected this window.{' '}
      {phase === 'offline' ? 'It comes back by itself in a moment.' : 'It is connected again.'}
    </Notice>
  );
}
