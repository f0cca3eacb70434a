'use client';

import { useMemo } from 'react';
import { useDirectory } from './use-directory';

type Person = { id: string; name: string };

export type WritingPeople = {
  /** Who reads what is written. */
  here: readonly Person[];
  /** Who else has an account, once that is known. */
  others: readonly Person[];
  all: readonly Person[];
};

/** Whom a text can speak to. */
export function useWritingPeople(here: readonly Person[]): WritingPeople {
  const directory = useDirectory();
  return useMemo(() => {
    const ids = new Set(here.map(({ id }) => id));
    const others = directory.filter(({ id }) => !ids.has(id));
    return { here, others, all: [...here, ...others] };
  }, [here, directory]);
}
