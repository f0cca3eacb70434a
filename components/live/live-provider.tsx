'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { LockstepClient } from '@/client/lockstep-client';
import { indexedDbStorage } from '@/client/outbox/indexed-db-storage';
import { openPages } from '@/client/outbox/open-pages';
import { ClientContext } from '@/client/react/client-context';
import { watchSleep } from '@/client/sleep-watch';
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
    const lookAgain = () => {
      if (document.visibilityState === 'visible') client.catchUp();
    };
    const wake = () => {
      if (document.visibilityState === 'visible') client.wake();
    };
    const show = ({ persisted }: PageTransitionEvent) => (persisted ? client.wake() : lookAgain());
    // A page in the back-forward cache may hold no open socket.
    const sleep = () => client.stop();
    const stopWatching = watchSleep(wake);
    const listening = new AbortController();
    const { signal } = listening;
    for (const event of ['online', 'focus']) window.addEventListener(event, lookAgain, { signal });
    document.addEventListener('visibilitychange', lookAgain, { signal });
    document.addEventListener('resume', wake, { signal });
    window.addEventListener('pageshow', show, { signal });
    window.addEventListener('pagehide', sleep, { signal });
    return () => {
      stopWatching();
      listening.abort();
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
