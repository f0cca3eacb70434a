import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate } from '../../db/migrate';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres/server';

/**
 * What is acknowledged must survive the end of PostgreSQL, so its commits are on their way to the disk;
 * surviving a power cut is PostgreSQL's business, and waiting for the disk would only make the runs slow.
 */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'on', max_connections: '200' };

/** The one PostgreSQL of a chaos run, that can be ended and started again on its data. */
export class DatabaseSlot {
  private constructor(
    private readonly folder: string,
    private server: PostgresServer,
  ) {}

  static async open(): Promise<DatabaseSlot> {
    const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-chaos-'));
    // PostgreSQL's account has to get in: it is another one when root runs this.
    chmodSync(folder, 0o755);
    process.once('exit', () => remove(folder));
    const server = await startPostgres(path.join(folder, 'postgres'), () => {}, settings);
    const slot = new DatabaseSlot(folder, server);
    await ensureDatabase(server, 'lockstep');
    await migrate(slot.url);
    return slot;
  }

  get url(): string {
    return this.server.urlOf('lockstep');
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  get isRunning(): boolean {
    return existsSync(pidFileIn(this.folder));
  }

  /** As after `pg_ctl stop -m immediate`: no farewell to anybody, recovery at the next start. */
  async crash(): Promise<void> {
    process.kill(Number.parseInt(readFileSync(pidFileIn(this.folder), 'utf8'), 10), 'SIGQUIT');
    while (this.isRunning) await delay(10);
  }

  async start(): Promise<void> {
    if (!this.isRunning) {
      this.server = await startPostgres(path.join(this.folder, 'postgres'), () => {}, settings);
    }
  }

  /** Lets PostgreSQL's account write into a folder. */
  async give(folder: string): Promise<void> {
    const { uid, gid } = await stat(path.join(this.folder, 'postgres/data'));
    await chown(folder, uid, gid);
  }

  async close(): Promise<void> {
    if (this.isRunning) await this.server.stop();
    remove(this.folder);
  }
}

function pidFileIn(folder: string): string {
  return path.join(folder, 'postgres/data/postmaster.pid');
}

/** What runs there ends at once. */
function remove(folder: string): void {
  const pidFile = pidFileIn(folder);
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
