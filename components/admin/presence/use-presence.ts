'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import type { QueryOutput } from '@/contract/queries';

export type InstancePresence = QueryOutput<'getPresence'>;

const everyMs = 2_000;

/** Who is connected, asked again and again while somebody looks; the last answer stays when one fails. */
export function usePresence(first: InstancePresence): { presence: InstancePresence; isStale: boolean } {
  const client = useClient();
  const [presence, setPresence] = useState(first);
  const [isStale, setIsStale] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState === 'visible') {
        const answer = await client.fetchQuery<'getPresence'>('/api/admin/presence').catch(() => null);
        if (isOver) return;
        if (answer) setPresence(answer);
        setIsStale(answer === null);
      }
      timer = setTimeout(() => void ask(), everyMs);
    };
    timer = setTimeout(() => void ask(), everyMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client]);

  return { presence, isStale };
}
