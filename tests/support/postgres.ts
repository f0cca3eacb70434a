import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { migrate } from '../../db/migrate';
import { ensureDatabase, startPostgres } from '../../scripts/embedded-postgres/server';

/** Where the run's PostgreSQL is; set in the environment, so that every worker process inherits it. */
const serverUrlVariable = 'LOCKSTEP_TEST_POSTGRES_URL';
const template = 'lockstep_template';

/** Nothing here has to survive a power cut. */
const fastSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** Starts the run's one PostgreSQL in a temporary folder, with a migrated database to copy. */
export async function startTestPostgres(): Promise<{ stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-test-'));
  // PostgreSQL's account has to get in: it is another one when root runs the tests.
  chmodSync(folder, 0o755);
  const server = await startPostgres(path.join(folder, 'postgres'), () => {}, fastSettings);
  // The server is detached from this process, which may be interrupted before it comes to `stop`.
  const pidFile = path.join(server.folder, 'data/postmaster.pid');
  const killAtExit = () => {
    if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killAtExit);
  await ensureDatabase(server, template);
  await migrate(server.urlOf(template));
  process.env[serverUrlVariable] = server.urlOf('postgres');
  return {
    async stop() {
      process.off('exit', killAtExit);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of the caller's own: migrated and without people, or a copy of another one. */
export async function createTestDatabase(from = template): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const serverUrl = process.env[serverUrlVariable];
  if (!serverUrl) throw new Error(`No test PostgreSQL runs: ${serverUrlVariable} is not set`);
  await administer(serverUrl, `create database ${name} template ${from} strategy file_copy`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => administer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
