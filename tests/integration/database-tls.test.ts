import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createDatabaseClient } from '../../db/client';
import { accountFor } from '../../scripts/embedded-postgres/account';
import { giveTo } from '../../scripts/embedded-postgres/home';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres/server';
import { createTestDatabase } from '../support/postgres';
import { createSelfSignedCertificate } from '../support/self-signed-certificate';

let folder: string;
let server: PostgresServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-tls-'));
  chmodSync(folder, 0o755);
  const { key, certificate } = createSelfSignedCertificate('localhost');
  const home = path.join(folder, 'postgres');
  server = await startPostgres(home, () => {}, {
    fsync: 'off',
    ssl: 'on',
    ssl_key_file: give('server.key', key, home),
    ssl_cert_file: give('server.crt', certificate, home),
  });
  await ensureDatabase(server, 'lockstep');
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** PostgreSQL takes a key only from who runs it, and if nobody else can read it. */
function give(name: string, content: string, home: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content, { mode: 0o600 });
  giveTo(accountFor(home), file);
  return file;
}

function connect(url: string, mode: 'require' | 'verify-full') {
  const client = createDatabaseClient(`${url}?sslmode=${mode}`, {
    maxConnections: 2,
    applicationName: 'tls',
  });
  onTestFinished(() => client.end(1));
  return client;
}

const isEncrypted = sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;

it('statements and transactions are encrypted where the address says sslmode=require', async () => {
  const client = connect(server.urlOf('lockstep'), 'require');
  expect([...(await client.orm.execute(isEncrypted))]).toEqual([{ ssl: true }]);
  expect(await client.begin(async (tx) => [...(await tx.execute(isEncrypted))])).toEqual([{ ssl: true }]);
});

it('nothing is said to a PostgreSQL that does not encrypt', async () => {
  const plain = await createTestDatabase();
  onTestFinished(() => plain.drop());
  await expect(connect(plain.url, 'require').orm.execute(isEncrypted)).rejects.toThrow();
});

it('nothing is said to a PostgreSQL whose certificate nobody vouches for, where that is asked for', async () => {
  const { orm } = connect(server.urlOf('lockstep'), 'verify-full');
  await expect(orm.execute(isEncrypted)).rejects.toMatchObject({
    cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  });
});
