import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import { AppError } from '../../contract/errors';
import { log } from '../platform/log';
import type { FileStorage } from './storage';

const transferMs = 60_000;
const retries = 2;

/**
 * Keeps bytes in a bucket of any service that speaks S3. The setting says it all in one URL:
 * `https://key:secret@host/bucket?region=eu-central-1`.
 */
export function createS3Storage(setting: string): FileStorage {
  const { origin, pathname, searchParams, username, password } = new URL(setting);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries,
  });
  const send = async (method: string, key: string, body?: Blob) => {
    const url = `${origin}${pathname.replace(/\/$/, '')}/${key}`;
    const signal = AbortSignal.timeout(transferMs);
    const response = await client
      .fetch(url, { method, signal, ...(body && { body }) })
      .catch((error: unknown) => {
        throw unavailable(error);
      });
    if (response.ok || response.status === 404) return response;
    throw unavailable(new Error(`The bucket answered ${response.status} to ${method}`));
  };
  return {
    async write(key, path) {
      const { ok } = await send('PUT', key, await openAsBlob(path));
      if (!ok) throw unavailable(new Error('There is no such bucket'));
    },
    async read(key) {
      const response = await send('GET', key);
      return response.ok ? response.body : null;
    },
    async remove(key) {
      await send('DELETE', key);
    },
  };
}

function unavailable(cause: unknown): AppError {
  log.warn({ err: cause }, 'The bucket of files failed');
  return new AppError('unavailable', 'Files cannot be reached at the moment');
}
