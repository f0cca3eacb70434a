'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import type { SearchResult } from '@/contract/search';

export type Search = {
  results: readonly SearchResult[];
  /** Of which words the results are; they stay while the next are looked for. */
  status: 'idle' | 'searching' | 'found' | 'failed';
};

const nothing: Search = { results: [], status: 'idle' };
const restMs = 120;

/** Tasks and messages that hold what was typed, asked for when the typing rests. */
export function useSearch(query: string): Search {
  const { fetchQuery } = useClient();
  const [search, setSearch] = useState(nothing);
  const words = query.trim();

  useEffect(() => {
    if (words === '') return setSearch(nothing);
    let isWanted = true;
    setSearch(({ results }) => ({ results, status: 'searching' }));
    const ask = async () => {
      const { items } = await fetchQuery<'search'>(`/api/search?q=${encodeURIComponent(words)}`);
      if (isWanted) setSearch({ results: items, status: 'found' });
    };
    const timer = setTimeout(() => {
      ask().catch(() => isWanted && setSearch({ results: [], status: 'failed' }));
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words, fetchQuery]);

  return search;
}
