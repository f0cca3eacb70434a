'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { showToast } from '@/components/ui/toast-queue';
import type { QueryName, QueryOutput } from '@/contract/queries';

type SavedValueOptions<Name extends QueryName, Value> = {
  /** Where it is read; null while it is not wanted. */
  path: string | null;
  /** Takes it out of the answer; a function that stays the same. */
  pick: (answer: QueryOutput<Name>) => Value;
  /** Rejects with the sentence that says why not. */
  save: (value: Value) => Promise<void>;
};

export type SavedValue<Value> = { value: Value | null; change: (value: Value) => void };

/**
 * Something small that the server keeps and no stream carries: null until it is known. A change shows at
 * once, and is taken back with a word when it is not saved.
 */
export function useSavedValue<Name extends QueryName, Value>({
  path,
  pick,
  save,
}: SavedValueOptions<Name, Value>): SavedValue<Value> {
  const client = useClient();
  const [value, setValue] = useState<Value | null>(null);

  useEffect(() => {
    if (path === null) return;
    let isOver = false;
    client.fetchQuery<Name>(path).then(
      (answer) => {
        if (!isOver) setValue(pick(answer));
      },
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [client, path, pick]);

  return {
    value,
    change(next) {
      setValue(next);
      save(next).catch((error: Error) => {
        setValue(value);
        showToast({ message: error.message, tone: 'danger' });
      });
    },
  };
}
