import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres from 'postgres';
import { uuidv7 } from 'uuidv7';
import type { AuditAction } from '../../contract/audit-actions';
import { appliedMigration } from '../../db/migrate';
import { productVersion } from '../../server/platform/product-version';
import { PlainError } from '../prepare/plain-error.mjs';
import { endOfTable, formatVersion, type Header } from './format';
import { listTables, type Table } from './tables';
import { copyOutUploads, listUploads } from './uploads';

export type BackedUp = {
  tables: number;
  uploads: Header['uploads'];
  /** Uploads that rows name and the folder does not have. */
  missing: number;
  /** Whether the audit log tells of it: a copy of the database that takes no writes is backed up all the same. */
  isAudited: boolean;
};

/**
 * Writes every row as of one moment, and the uploads that these name, into a compressed file, while the nodes
 * go on. The file gets its name when it is whole, and only its owner may read it: it holds what they hold.
 *
 * @param dataFolder where uploads are kept; null where a bucket keeps them, which has backups of its own.
 */
export async function backup(
  databaseUrl: string,
  file: string,
  dataFolder: string | null,
): Promise<BackedUp> {
  if (existsSync(file)) throw new PlainError(`${file} is there already; name another file`);
  const unfinished = `${file}.unfinished`;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const backedUp = await sql.begin('isolation level repeatable read read only', async (tx) => {
      const tables = await listTables(tx);
      if (tables.length === 0) throw new PlainError('The database is empty: there is nothing to back up');
      const { found, missing } = dataFolder ? await listUploads(tx, dataFolder) : noUploads;
      const header: Header = {
        format: formatVersion,
        version: productVersion,
        migration: await appliedMigration(tx),
        madeAt: new Date().toISOString(),
        tables,
        uploads: dataFolder ? found.length : null,
      };
      const target = createWriteStream(unfinished, { mode: 0o600 });
      const contents = async function* () {
        yield* copyOutRows(tx, header);
        if (dataFolder) yield* copyOutUploads(found, dataFolder);
      };
      await pipeline(Readable.from(contents()), createGzip(), target);
      renameSync(unfinished, file);
      return { tables: tables.length, uploads: header.uploads, missing };
    });
    return { ...backedUp, isAudited: await recordBackup(sql, file) };
  } finally {
    rmSync(unfinished, { force: true });
    await sql.end({ timeout: 5 });
  }
}

/** Who has the file has everything, so that it is remembered who made it. */
async function recordBackup(sql: postgres.Sql, file: string): Promise<boolean> {
  const details = { file: path.basename(file), account: accountName(), machine: hostname() };
  const action: AuditAction = 'backupMade';
  const recorded = sql`
    insert into audit_entries (id, occurred_at, action, details, address, user_agent)
    values (${uuidv7()}, now(), ${action}, ${sql.json(details)}, '', '')`;
  return recorded.then(
    () => true,
    () => false,
  );
}

/** In a container the account may have no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

const noUploads = { found: [], missing: 0 };

async function* copyOutRows(tx: postgres.TransactionSql, header: Header): AsyncGenerator<string | Buffer> {
  yield `${JSON.stringify(header)}\n`;
  for (const table of header.tables) {
    yield* await tx.unsafe(copyOut(table)).readable();
    yield `${endOfTable}\n`;
  }
}

/** A partitioned table itself holds no rows, so that they are asked for. */
function copyOut({ name, columns }: Table): string {
  return `copy (select ${columns.join(', ')} from ${name}) to stdout`;
}
