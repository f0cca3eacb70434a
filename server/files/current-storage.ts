import { env } from '../platform/env';
import { once } from '../platform/once';
import { createDiskStorage } from './disk-storage';
import { createS3Storage } from './s3-storage';
import type { FileStorage } from './storage';

/** The disk of this machine, or the bucket that every node shares. */
export function fileStorage(): FileStorage {
  return once('file-storage', () =>
    env.FILES_BUCKET_URL ? createS3Storage(env.FILES_BUCKET_URL) : createDiskStorage(),
  );
}
