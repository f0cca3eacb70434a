import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../contract/errors';
import { incomingFolder } from './folders';

export type Received = { path: string; byteSize: number };

/**
 * Writes an upload to the disk as it comes, so that a large one costs no memory. Counts by itself: a
 * Content-Length may lie. What did not come whole is gone from the disk before this fails.
 */
export async function receive(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Received> {
  const target = path.join(await incomingFolder(), randomUUID());
  let byteSize = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      byteSize += chunk.length;
      if (byteSize > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  }
  try {
    if (body) {
      const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
      await pipeline(source, counted, createWriteStream(target, { flags: 'wx' }));
    }
    if (byteSize === 0) throw new AppError('validation', 'The file is empty');
    return { path: target, byteSize };
  } catch (error) {
    await rm(target, { force: true });
    throw asRefusal(error);
  }
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError('too_large', `A file may have at most ${Math.floor(maxBytes / 1024 / 1024)} MB`);
}

function asRefusal(error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('unavailable', 'There is no room left for files on the server');
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return new AppError('validation', 'The upload ended early');
    default:
      return error;
  }
}
