import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, InvalidEnvError, parseEnv } from '../server/platform/env';
import { shutDownOnSignals, shutdown } from '../server/platform/shutdown';
import { runDevelopmentServer } from './development-server';
import { ensureDatabase, type PostgresServer, startPostgres } from './embedded-postgres/server';
import { messageOf, PlainError } from './prepare/plain-error.mjs';
import { withProgress } from './prepare/progress.mjs';
import type { Settings } from './prepare/settings.mjs';

/** Everything between a prepared checkout and the server: its database, its secret, its process. */
export async function runServer(settings: Settings): Promise<void> {
  if (settings.usesEmbeddedPostgres || settings.isDevelopment) provideSecret(settings.dataFolder);
  requireValidEnvironment();
  shutDownOnSignals();
  try {
    if (settings.usesEmbeddedPostgres) await provideDatabase(settings.dataFolder);
    if (settings.isDevelopment) runDevelopmentServer();
    // In this very process: the one who stops it stops the server.
    else {
      await import('../server/index');
      welcome();
    }
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    await shutdown.begin('the start failed', 1);
  }
}

/** A mistake in a variable is said before anything is started that it would leave behind. */
function requireValidEnvironment(): void {
  try {
    parseEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgres://embedded' });
  } catch (error) {
    throw error instanceof InvalidEnvError ? new PlainError(error.message) : error;
  }
}

async function provideDatabase(dataFolder: string): Promise<void> {
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
function provideSecret(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const file = path.join(dataFolder, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  process.env.AUTH_SECRET ||= readFileSync(file, 'utf8').trim();
}

/** For people, below what is logged for machines. */
function welcome(): void {
  const url = env.APP_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`;
  say('');
  say(`Lockstep is ready: ${url}`);
  if (env.LOCKSTEP_DEMO) {
    say('Sign in with one click as Ada (an admin), Ben, Chloe, Dev or Eva.');
    say('A private window beside the first one is a second person.');
  }
  say('Ctrl+C stops it.');
  say('');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
