'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import type { SearchResult } from '@/contract/search';

type FoundTask = Extract<SearchResult, { kind: 'task' }>;

/** Asked once per page: a text may name the same task many times. */
const asked = new Map<string, Promise<FoundTask | undefined>>();

/** A task that is not on the board around the text, as it was when it was asked for; null asks for nothing. */
export function useTaskElsewhere(key: string | null): FoundTask | undefined {
  const { fetchQuery } = useClient();
  const [found, setFound] = useState<FoundTask>();

  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    const asking =
      asked.get(key) ??
      fetchQuery<'search'>(`/api/search?q=${key}&limit=1`).then(
        ({ items }) => items.find((item): item is FoundTask => item.kind === 'task' && item.key === key),
        () => undefined,
      );
    asked.set(key, asking);
    void asking.then((task) => isWanted && setFound(task));
    return () => {
      isWanted = false;
    };
  }, [key, fetchQuery]);

  return key === null || found?.key !== key ? undefined : found;
}
