'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { LockstepClient } from '@/client/lockstep-client';
import { indexedDbStorage } from '@/client/outbox/indexed-db-storage';
import { openPages } from '@/client/outbox/open-pages';
import { ClientContext } from '@/client/react/client-context';
import { loadMarkdownView } from '@/components/markdown/load-markdown-view';
import type { InstanceBanner } from '@/contract/operator';
import type { UserSnapshot } from '@/contract/recovery';
import { UnsentTextsDialog } from './unsent-texts-dialog';
import { useLostAccess } from './use-lost-access';

type LiveProviderProps = {
  /** From the server, so that the first picture is whole. */
  snapshot: UserSnapshot;
  banner: InstanceBanner | null;
  children: ReactNode;
};

/** Holds the page's one live client and wakes it whenever the page may have slept. */
export function LiveProvider({ snapshot, banner, children }: LiveProviderProps) {
  const { lost, closeLost, handleAccessLost } = useLostAccess();
  const [client] = useState(() => {
    const live: LockstepClient = new LockstepClient({
      userId: snapshot.user.id,
      user: snapshot,
      banner,
      storage: indexedDbStorage(snapshot.user.id),
      pages: openPages(() => new BroadcastChannel(`lockstep-pages:${snapshot.user.id}`)),
      onAccessLost: (projectId, reason) => handleAccessLost(live, projectId, reason),
    });
    return live;
  });

  useEffect(() => {
    client.drafts.restore(() => window.sessionStorage);
    client.roomDrafts.restore(() => window.localStorage);
    client.start();
    void loadMarkdownView();
    const wake = () => {
      if (document.visibilityState === 'visible') client.catchUp();
    };
    // A page in the back-forward cache may hold no open socket.
    const sleep = () => client.stop();
    const events = ['online', 'pageshow', 'focus'] as const;
    for (const event of events) window.addEventListener(event, wake);
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pagehide', sleep);
    return () => {
      for (const event of events) window.removeEventListener(event, wake);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pagehide', sleep);
      client.stop();
    };
  }, [client]);

  return (
    <ClientContext value={client}>
      {children}
      {lost && <UnsentTextsDialog reason={lost.reason} texts={lost.texts} onClose={closeLost} />}
    </ClientContext>
  );
}
