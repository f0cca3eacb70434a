import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidEnvError, parseEnv } from '../server/platform/env';
import { shutdown } from '../server/platform/shutdown';
import { ensureDatabase, type PostgresServer, startPostgres } from './embedded-postgres/server';
import { PlainError } from './prepare/plain-error.mjs';
import { withProgress } from './prepare/progress.mjs';

/** A mistake in a variable is said before anything is started that it would leave behind. */
export function requireValidEnvironment(): void {
  try {
    parseEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgres://embedded' });
  } catch (error) {
    throw error instanceof InvalidEnvError ? new PlainError(error.message) : error;
  }
}

export async function provideDatabase(dataFolder: string): Promise<void> {
  const folder = path.join(dataFolder, 'postgres');
  const postgres = await withProgress<PostgresServer>('Starting the embedded PostgreSQL', (note) =>
    startPostgres(folder, note),
  );
  shutdown.add('host', 'embedded PostgreSQL', postgres.stop);
  if (postgres.wasRunning) say('It was still running, left by a process that was killed.');
  if (lstatSync(folder).isSymbolicLink()) {
    say(`It does not run as root and cannot enter ${dataFolder}: its data is in ${postgres.folder}`);
  }
  await ensureDatabase(postgres, 'lockstep');
  process.env.DATABASE_URL = postgres.urlOf('lockstep');
}

/** Signs sign-in cookies where nobody configured a secret; the same after every start. */
export function provideSecret(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const file = path.join(dataFolder, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  process.env.AUTH_SECRET ||= readFileSync(file, 'utf8').trim();
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
