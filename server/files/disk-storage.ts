import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { keptPath } from './folders';
import type { FileStorage } from './storage';

/** Keeps bytes in the data folder. Several nodes must share it, or use a bucket. */
export function createDiskStorage(): FileStorage {
  return {
    async write(key, from) {
      const to = keptPath(key);
      await mkdir(path.dirname(to), { recursive: true });
      // On the same disk, so nobody ever sees half of it.
      await rename(from, to);
    },
    async read(key) {
      const handle = await open(keptPath(key)).catch(nullWhenMissing);
      return handle && (Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>);
    },
    remove: (key) => rm(keptPath(key), { force: true }),
  };
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
