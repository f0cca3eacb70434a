'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { readFilter, type TaskFilter, writeFilter } from './task-filter';

/** The board's filter. It lives in the URL, so that a reload, the back button and a copied link keep it. */
export function useTaskFilter(): TaskFilter {
  const query = useSearchParams();
  return useMemo(() => readFilter(query), [query]);
}

/** Filters by a choice, which the back button undoes, or by typing, of which it would undo one letter. */
export function setTaskFilter(filter: TaskFilter, by: 'choice' | 'typing'): void {
  const { pathname, search } = window.location;
  const query = writeFilter(filter, search);
  const url = query ? `${pathname}?${query}` : pathname;
  if (by === 'choice') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}
