import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import * as z from 'zod';
import { keptFolder, keptPath } from '../../server/files/folders';
import { previewKey } from '../../server/files/storage-keys';
import { PlainError } from '../prepare/plain-error.mjs';
import type { ByteReader } from './byte-reader';

/** The line before the bytes of an upload. The key becomes a path, so it must be one of ours. */
const upload = z.object({ key: z.string().regex(/^[0-9a-f-]{36}([.]preview)?$/), bytes: z.int().min(0) });
export type Upload = z.infer<typeof upload>;

/**
 * What the rows name, as far as it is there: a folder that is not shared, or not this one, has less. What nothing has
 * held for half a day is left out, since it may be deleted while the backup is written.
 */
export async function listUploads(
  sql: postgres.ISql,
  dataFolder: string,
): Promise<{ found: Upload[]; missing: number }> {
  const rows = await sql<{ id: string; hasPreview: boolean }[]>`
    select id, has_preview as "hasPreview" from files
    where stored_at is not null and (unused_since is null or unused_since > now() - interval '12 hours')
    order by id`;
  const keys = rows.flatMap(({ id, hasPreview }) => (hasPreview ? [id, previewKey(id)] : [id]));
  const there = keys.filter((key) => existsSync(keptPath(key, dataFolder)));
  const found = there.map((key) => ({ key, bytes: statSync(keptPath(key, dataFolder)).size }));
  return { found, missing: keys.length - found.length };
}

/** Each upload behind a line that says which, and how long it is. */
export async function* copyOutUploads(
  uploads: readonly Upload[],
  dataFolder: string,
): AsyncGenerator<string | Buffer> {
  for (const { key, bytes } of uploads) {
    yield `${JSON.stringify({ key, bytes } satisfies Upload)}\n`;
    yield* createReadStream(keptPath(key, dataFolder));
  }
}

export function requireNoUploads(dataFolder: string): void {
  const folder = keptFolder(dataFolder);
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new PlainError(`${folder} is not empty. Restore into a new data folder: nothing is overwritten.`);
}

/** Puts so many uploads into the folder, which is empty; all of them or none. */
export async function putBackUploads(reader: ByteReader, count: number, dataFolder: string): Promise<void> {
  try {
    for (let index = 0; index < count; index += 1) await putBackUpload(reader, dataFolder);
  } catch (error) {
    rmSync(keptFolder(dataFolder), { recursive: true, force: true });
    throw error;
  }
}

async function putBackUpload(reader: ByteReader, dataFolder: string): Promise<void> {
  const { key, bytes } = await readUpload(reader);
  const file = keptPath(key, dataFolder);
  mkdirSync(path.dirname(file), { recursive: true });
  await pipeline(Readable.from(reader.bytes(bytes)), createWriteStream(file));
  if (statSync(file).size !== bytes) throw cutOff();
}

async function readUpload(reader: ByteReader): Promise<Upload> {
  const line = await reader.line();
  if (line === null) throw cutOff();
  return upload.parse(JSON.parse(String(line)));
}

function cutOff(): PlainError {
  return new PlainError('The backup ends in the middle of the uploads: it is not whole');
}
