import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { bodyChunks } from '../platform/body-chunks';
import { incomingFolder } from './folders';

export type Received = { path: string; byteSize: number };

/**
 * Writes an upload to the disk as it comes, so that a large one costs no memory. What did not come whole is
 * gone from the disk before this fails.
 */
export async function receive(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Received> {
  if (!body) throw empty();
  const target = path.join(await incomingFolder(), randomUUID());
  const file = createWriteStream(target, { flags: 'wx' });
  try {
    const deadlineMs = limits.uploadBodyDeadlineMs;
    await pipeline(bodyChunks(body, { maxBytes, tooLarge: () => tooLarge(maxBytes), deadlineMs }), file);
    if (file.bytesWritten === 0) throw empty();
    return { path: target, byteSize: file.bytesWritten };
  } catch (error) {
    await rm(target, { force: true });
    throw asRefusal(error);
  }
}

function empty(): AppError {
  return new AppError('validation', 'The file is empty');
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError('too_large', `A file may have at most ${Math.floor(maxBytes / 1024 / 1024)} MB`);
}

function asRefusal(error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('unavailable', 'There is no room left for files on the server');
    default:
      return error;
  }
}
