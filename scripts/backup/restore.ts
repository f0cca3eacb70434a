import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { appliedMigration, migrate } from '../../db/migrate';
import { PlainError } from '../prepare/plain-error.mjs';
import { endOfTable, type Header, header } from './format';
import { linesOf } from './lines';
import type { Table } from './tables';

/**
 * Puts a backup into an empty database, in one transaction. Streams get a new epoch: a page that saw later
 * events than the backup has then loads a snapshot instead of waiting for numbers that come twice.
 */
export async function restore(databaseUrl: string, file: string): Promise<Header> {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}`);
  const lines = linesOf(contentOf(file));
  const head = await readHeader(lines, file);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await requireEmpty(sql);
    await migrate(databaseUrl);
    await requireSameSchema(sql, head);
    await sql.begin(async (tx) => {
      // The migrations filled some of them: the queues, the epoch.
      await tx.unsafe(`truncate ${head.tables.map(({ name }) => name).join(', ')}`);
      for (const table of head.tables) await putBack(tx, table, lines);
      await tx`update settings set value = gen_random_uuid()::text where key = 'epoch'`;
      await tx`update streams set epoch = (select value from settings where key = 'epoch')`;
    });
    return head;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const end = Buffer.from(endOfTable);
const lineEnd = Buffer.from('\n');

type Lines = AsyncIterator<Buffer>;

function contentOf(file: string): AsyncIterable<Buffer> {
  const content = createGunzip();
  createReadStream(file)
    .on('error', (error) => content.destroy(error))
    .pipe(content);
  return content;
}

async function readHeader(lines: Lines, file: string): Promise<Header> {
  try {
    const { value } = await lines.next();
    return header.parse(JSON.parse(String(value)));
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

async function putBack(tx: postgres.TransactionSql, { name, columns }: Table, lines: Lines): Promise<void> {
  const target = await tx.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(rowsOf(name, lines)), target);
}

async function* rowsOf(table: string, lines: Lines): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new PlainError(`The backup ends in the middle of ${table}: it is not whole`);
    if (value.equals(end)) return;
    yield Buffer.concat([value, lineEnd]);
  }
}
