'use client';

import { RefreshCw } from 'lucide-react';
import { useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';
import { Button } from '@/components/ui/button';
import { Notice } from './notice';

/** That the server is newer than this page, which goes on working. When to reload is for its reader to say. */
export function OutdatedNotice() {
  const { connectionStore } = useClient();
  const isOutdated = useStore(connectionStore, (state) => state.isOutdated);
  if (!isOutdated) return null;
  return (
    <Notice
      icon={<RefreshCw />}
      tone="info"
      action={
        <Button size="small" onClick={() => window.location.reload()}>
          Reload
        </Button>
      }
    >
      Lockstep has been updated. Reload this page when it suits you: changes that wait, and drafts, are kept.
    </Notice>
  );
}
