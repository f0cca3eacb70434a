'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '@/client/files/upload-file';
import type { AppError } from '@/contract/errors';
import type { StoredFile } from '@/contract/files';
import type { RoomTarget } from '@/contract/room-target';

/** A file on its way, or one that did not get there. */
export type Upload = {
  key: string;
  file: File;
  /** From 0 to 1. */
  progress: number;
  error: AppError | null;
};

export type Uploads = {
  items: readonly Upload[];
  /** Something is on its way or waits for its turn. */
  isBusy: boolean;
  add: (files: Iterable<File>) => void;
  retry: (key: string) => void;
  /** Stops it, or puts away that it failed. */
  remove: (key: string) => void;
};

/** Sends files one after the other; what fails stays, with the reason, until it is sent again or given up. */
export function useUploads(target: RoomTarget, onStored: (file: StoredFile) => void): Uploads {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const running = useRef<{ key: string; abort: AbortController } | null>(null);
  const next = items.find(({ error }) => error === null);

  const change = useCallback((key: string, values: Partial<Upload>) => {
    setItems((current) => current.map((item) => (item.key === key ? { ...item, ...values } : item)));
  }, []);
  const drop = useCallback((key: string) => {
    setItems((current) => current.filter((item) => item.key !== key));
  }, []);

  useEffect(() => {
    if (!next || running.current) return;
    const { key, file } = next;
    const abort = new AbortController();
    running.current = { key, abort };
    const onProgress = (progress: number) => change(key, { progress });
    uploadFile({ target, file, onProgress, signal: abort.signal })
      .then(onStored)
      .then(
        () => drop(key),
        (error: AppError) => change(key, { error, progress: 0 }),
      )
      .finally(() => {
        running.current = null;
        // Lets the effect look for the next one.
        setItems((current) => [...current]);
      });
  }, [next, target, onStored, change, drop]);

  useEffect(() => () => running.current?.abort.abort(), []);

  return {
    items,
    isBusy: next !== undefined,
    add(files) {
      const added = [...files].map((file) => ({ key: crypto.randomUUID(), file, progress: 0, error: null }));
      setItems((current) => [...current, ...added]);
    },
    retry: (key) => change(key, { error: null }),
    remove(key) {
      if (running.current?.key === key) running.current.abort.abort();
      drop(key);
    },
  };
}
