import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { appliedMigration, migrate } from '../../db/migrate';
import { PlainError } from '../prepare/plain-error.mjs';
import { ByteReader } from './byte-reader';
import { endOfTable, type Header, header } from './format';
import type { Table } from './tables';
import { putBackUploads, requireNoUploads } from './uploads';

/**
 * Puts a backup into an empty database, in one transaction, and its uploads into an empty folder. Streams get a
 * new epoch: a page that saw later events than the backup has then loads a snapshot instead of waiting for
 * numbers that come twice.
 *
 * @param dataFolder where uploads are kept; null where a bucket keeps them.
 */
export async function restore(databaseUrl: string, file: string, dataFolder: string | null): Promise<Header> {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}`);
  const reader = new ByteReader(contentOf(file));
  const head = await readHeader(reader, file);
  const uploads = head.uploads ?? 0;
  if (uploads > 0) requireNoUploads(requireFolder(dataFolder));
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await requireEmpty(sql);
    await migrate(databaseUrl);
    await requireSameSchema(sql, head);
    await sql.begin(async (tx) => {
      // The migrations filled some of them: the queues, the epoch.
      await tx.unsafe(`truncate ${head.tables.map(({ name }) => name).join(', ')}`);
      for (const table of head.tables) await putBackRows(tx, table, reader);
      await tx`update settings set value = gen_random_uuid()::text where key = 'epoch'`;
      await tx`update streams set epoch = (select value from settings where key = 'epoch')`;
      if (uploads > 0) await putBackUploads(reader, uploads, requireFolder(dataFolder));
    });
    return head;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const end = Buffer.from(endOfTable);
const lineEnd = Buffer.from('\n');

function contentOf(file: string): AsyncIterable<Buffer> {
  const content = createGunzip();
  createReadStream(file)
    .on('error', (error) => content.destroy(error))
    .pipe(content);
  return content;
}

function requireFolder(dataFolder: string | null): string {
  if (dataFolder !== null) return dataFolder;
  throw new PlainError(
    'The backup has uploads in it, and FILES_BUCKET_URL names a bucket. Restore without it, then copy them there.',
  );
}

async function readHeader(reader: ByteReader, file: string): Promise<Header> {
  try {
    return header.parse(JSON.parse(String(await reader.line())));
  } catch {
    throw new PlainError(`${file} is not a backup that this version can read`);
  }
}

async function requireEmpty(sql: postgres.Sql): Promise<void> {
  const found = await sql`select 1 from pg_tables where schemaname in ('public', 'pgboss') limit 1`;
  if (found.length > 0) {
    throw new PlainError('The database is not empty. Restore into a new one: nothing is overwritten.');
  }
}

async function requireSameSchema(sql: postgres.Sql, { migration, version }: Header): Promise<void> {
  if ((await appliedMigration(sql)) === migration) return;
  throw new PlainError(
    `The backup was made by another version (${version}). Restore it with that one into a new database, and upgrade then.`,
  );
}

async function putBackRows(
  tx: postgres.TransactionSql,
  { name, columns }: Table,
  reader: ByteReader,
): Promise<void> {
  const target = await tx.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(rowsOf(name, reader)), target);
}

async function* rowsOf(table: string, reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await reader.line();
    if (line === null) throw new PlainError(`The backup ends in the middle of ${table}: it is not whole`);
    if (line.equals(end)) return;
    yield Buffer.concat([line, lineEnd]);
  }
}
