'use client';

import { useEffect, useState } from 'react';
import type { InstancePresence } from '@/client/presence-feed';
import { useClient } from '@/client/react/client-context';

/** Frames come once a second; without one for this long the panel asks over HTTP. */
const silentAfterMs = 3_000;

/**
 * Who is connected and has such a name, over the live connection, or asked for where that is silent; the
 * last answer stays when both fail.
 */
export function usePresence(
  first: InstancePresence,
  search: string,
): { presence: InstancePresence; isStale: boolean } {
  const client = useClient();
  const [presence, setPresence] = useState(first);
  const [isStale, setIsStale] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const waitForFrame = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), silentAfterMs);
    };
    const show = (answer: InstancePresence | null) => {
      if (isOver) return;
      if (answer) setPresence(answer);
      setIsStale(answer === null);
      waitForFrame();
    };
    const ask = async () => {
      if (document.visibilityState !== 'visible') return waitForFrame();
      const address = `/api/admin/presence?search=${encodeURIComponent(search)}`;
      show(await client.fetchQuery<'getPresence'>(address).catch(() => null));
    };
    const stop = client.presenceFeed.listen(search, show);
    waitForFrame();
    return () => {
      isOver = true;
      stop();
      clearTimeout(timer);
    };
  }, [client, search]);

  return { presence, isStale };
}
