import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { PlainError } from '../prepare/plain-error.mjs';
import type { Home } from './home';

const answerDeadlineMs = 30_000;

/**
 * The port of the PostgreSQL that runs on this home, if one does: it outlives a killed Node process.
 * A pid file whose process is gone, or is by now another program, is not a running PostgreSQL.
 */
export async function findRunningPort(home: Home): Promise<number | undefined> {
  const deadline = Date.now() + answerDeadlineMs;
  for (;;) {
    const pidFile = readPidFile(home);
    if (!pidFile || !isAlive(pidFile.pid)) return undefined;
    if (isSomebodyElse(pidFile.pid, home)) {
      rmSync(pathOfPidFile(home), { force: true });
      return undefined;
    }
    // Otherwise it is still starting, recovering or stopping: each of these ends.
    if (pidFile.isReady && (await answers(home, pidFile.port))) return pidFile.port;
    if (Date.now() > deadline) {
      throw new PlainError(
        `PostgreSQL (process ${pidFile.pid}) runs on ${home.dataFolder} but does not answer. ` +
          `Its log: ${home.logFile}. If that process is not PostgreSQL, delete ${pathOfPidFile(home)}.`,
      );
    }
    await delay(100);
  }
}

function pathOfPidFile(home: Home): string {
  return path.join(home.dataFolder, 'postmaster.pid');
}

/** The lines of postmaster.pid: pid, data folder, start time, port, socket folder, address, memory, status. */
function readPidFile(home: Home): { pid: number; port: number; isReady: boolean } | undefined {
  const file = pathOfPidFile(home);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a reboot, or in a new container, the number in the pid file may have gone to any program. */
function isSomebodyElse(pid: number, home: Home): boolean {
  try {
    // PostgreSQL's main process works in its data folder.
    return readlinkSync(`/proc/${pid}/cwd`) !== home.dataFolder;
  } catch {
    return false;
  }
}

async function answers(home: Home, port: number): Promise<boolean> {
  const sql = connect(urlOf(home, port, 'postgres'));
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    return row?.folder === home.dataFolder;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export function connect(url: string): postgres.Sql {
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
}

export function urlOf(home: Home, port: number, database: string): string {
  return `postgres://lockstep:${home.password}@127.0.0.1:${port}/${database}`;
}
