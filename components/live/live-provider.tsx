'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { LockstepClient } from '@/client/lockstep-client';
import { ClientContext } from '@/client/react/client-context';
import { showToast } from '@/components/ui/toast-queue';
import type { UserSnapshot } from '@/contract/recovery';

type LiveProviderProps = {
  /** From the server, so that the first picture is whole. */
  snapshot: UserSnapshot;
  children: ReactNode;
};

/** Holds the page's one live client and wakes it whenever the page may have slept. */
export function LiveProvider({ snapshot, children }: LiveProviderProps) {
  const router = useRouter();
  const [client] = useState(
    () =>
      new LockstepClient({
        userId: snapshot.user.id,
        user: snapshot,
        onAccessLost: (_projectId, reason) => {
          showToast({ message: accessLost[reason] });
          router.push('/projects');
        },
      }),
  );

  useEffect(() => {
    client.drafts.restore(() => window.sessionStorage);
    client.start();
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

  return <ClientContext value={client}>{children}</ClientContext>;
}

const accessLost = {
  removed: 'You no longer have access to this project.',
  left: 'You left the project.',
  notFound: 'This project does not exist, or you have no access to it.',
};
