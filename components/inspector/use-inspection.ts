'use client';

import { useEffect, useState } from 'react';
import type { Inspection } from '@/client/inspection/inspection';
import { useClient } from '@/client/react/client-context';

const everyMs = 1_000;

type Ping = { roundTripMs: number; nodeId: string };

/** How things stand, looked at once a second. */
export function useInspection(): { inspection: Inspection; ping: Ping | null } {
  const client = useClient();
  const [inspection, setInspection] = useState(() => client.inspect());
  const [ping, setPing] = useState<Ping | null>(null);

  useEffect(() => {
    let isOver = false;
    const look = () => {
      setInspection(client.inspect());
      void client.ping().then((answer) => !isOver && setPing(answer));
    };
    look();
    const timer = setInterval(look, everyMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [client]);

  return { inspection, ping };
}
