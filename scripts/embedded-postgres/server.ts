import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../free-port';
import { runCommand } from '../prepare/command.mjs';
import { PlainError } from '../prepare/plain-error.mjs';
import { type Binaries, findBinaries } from './binaries';
import { giveTo, type Home, openHome } from './home';
import { connect, findRunningPort, urlOf } from './postmaster';

export type PostgresServer = {
  /** True when it was already running, left by a process that was killed. */
  wasRunning: boolean;
  /** Where its data really is: elsewhere than asked if its account cannot get there. */
  folder: string;
  urlOf: (database: string) => string;
  stop: () => Promise<void>;
};

/** On top of PostgreSQL's defaults, which are made for a small machine already. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  // Nothing replicates from here: less to write, and old log files go sooner.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const startAttempts = 5;
const retryPauseMs = 1_000;

/** Starts PostgreSQL on a folder (made when missing), or finds the one that runs there. */
export async function startPostgres(
  folder: string,
  note: (text: string) => void = () => {},
  extraSettings: Record<string, string> = {},
): Promise<PostgresServer> {
  const home = openHome(folder);
  const binaries = findBinaries(home.account);
  if (!existsSync(path.join(home.dataFolder, 'PG_VERSION'))) {
    note('creating the database');
    await initialise(home, binaries);
  }
  note('looking for a running one');
  const runningPort = await findRunningPort(home);
  note('starting');
  const port = runningPort ?? (await start(home, binaries, { ...settings, ...extraSettings }));
  return {
    wasRunning: runningPort !== undefined,
    folder: home.folder,
    urlOf: (database) => urlOf(home, port, database),
    stop: async () => {
      await run(home, binaries.pg_ctl, [
        'stop',
        '--pgdata',
        home.dataFolder,
        '--mode',
        'fast',
        '--timeout',
        '20',
      ]);
    },
  };
}

/** Creates the database unless it is there. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<void> {
  const sql = connect(server.urlOf('postgres'));
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A folder that was being initialised when the process died is begun anew: only a whole one gets the name. */
async function initialise(home: Home, { initdb }: Binaries): Promise<void> {
  const unfinished = `${home.dataFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await run(home, initdb, [
    `--pgdata=${unfinished}`,
    '--username=lockstep',
    `--pwfile=${path.join(home.folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorts by code point, the same on every machine, whatever locales that has.
    '--locale-provider=builtin',
    '--locale=C',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=english',
  ]);
  renameSync(unfinished, home.dataFolder);
}

/** pg_ctl detaches the server from the terminal: Ctrl+C reaches Node alone, which stops it last. */
async function start(home: Home, { pg_ctl }: Binaries, all: Record<string, string>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(readPort(home));
    const options = Object.entries({ ...all, port }).map(([name, value]) => `-c ${name}=${value}`);
    rmSync(home.logFile, { force: true });
    const args = ['start', '--pgdata', home.dataFolder, '--log', home.logFile, '--timeout', '120'];
    try {
      await run(home, pg_ctl, [...args, '--options', options.join(' ')]);
      writeFileSync(home.portFile, String(port));
      giveTo(home.account, home.portFile);
      return port;
    } catch (error) {
      const log = readLogTail(home);
      if (attempt === startAttempts || !isPassing(log)) {
        throw new PlainError(`PostgreSQL did not start. The end of its log (${home.logFile}):\n${log}`, {
          cause: error,
        });
      }
      await delay(retryPauseMs);
    }
  }
}

/** The port was taken meanwhile, or the children of a killed PostgreSQL have not all ended yet. */
function isPassing(log: string): boolean {
  return /could not bind|Address already in use|pre-existing shared memory block/.test(log);
}

function run(home: Home, program: string, args: string[]): Promise<string> {
  // Its account may not be able to enter the current folder, and its messages are read above.
  return runCommand(program, args, { ...home.account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
}

function readPort(home: Home): number | undefined {
  return existsSync(home.portFile) ? Number(readFileSync(home.portFile, 'utf8')) : undefined;
}

function readLogTail(home: Home): string {
  return existsSync(home.logFile)
    ? readFileSync(home.logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
    : '';
}
