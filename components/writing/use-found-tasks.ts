'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';

type FoundTask = { key: string; title: string };

const nothing: readonly FoundTask[] = [];
const restMs = 150;

/** Tasks of all one's projects that hold what was typed; null asks for nothing. */
export function useFoundTasks(query: string | null): readonly FoundTask[] {
  const { fetchQuery } = useClient();
  const [found, setFound] = useState(nothing);

  useEffect(() => {
    if (!query) return setFound(nothing);
    let isWanted = true;
    const ask = async () => {
      const { items } = await fetchQuery<'search'>(`/api/search?q=${encodeURIComponent(query)}`);
      if (isWanted) setFound(items.flatMap((item) => (item.kind === 'task' ? [item] : [])));
    };
    // Without an answer nothing is suggested, and typing goes on.
    const timer = setTimeout(() => void ask().catch(() => {}), restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query, fetchQuery]);

  return found;
}
