'use client';

import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';

type Person = { id: string; name: string };

const directory = createStore<readonly Person[]>(() => []);
let readAtMs = Number.NEGATIVE_INFINITY;
/** People come seldom. */
const freshForMs = 5 * 60_000;

/** Everybody who has an account here, read once in a while when somebody may need it. */
export function useDirectory(): readonly Person[] {
  const { fetchQuery } = useClient();
  useEffect(() => {
    if (performance.now() - readAtMs < freshForMs) return;
    readAtMs = performance.now();
    fetchQuery<'listDirectory'>('/api/people').then(
      ({ items }) => directory.setState(items, true),
      () => {
        readAtMs = Number.NEGATIVE_INFINITY;
      },
    );
  }, [fetchQuery]);
  return useStore(directory);
}
