import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/free-port';
import { tryLock } from '../../scripts/prepare/lock.mjs';
import { type TypedCommand, type } from './typed-command';

const minuteMs = 60_000;
const firstStartDeadlineMs = 10 * minuteMs;
/** A whole installation, file by file. */
const removalDeadlineMs = 5 * minuteMs;
/** Five seconds on a quiet machine. */
const nextStartDeadlineMs = 20_000;

const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-clone-'));
const checkout = path.join(folder, 'lockstep');
const dataFolder = path.join(folder, 'data');
let port: number;
let serving: TypedCommand;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  execFileSync('git', ['clone', '--quiet', process.cwd(), checkout]);
  port = await freePort();
  serving = start();
  await untilServed(firstStartDeadlineMs);
}, firstStartDeadlineMs);

afterAll(() => {
  serving.kill();
  const postmaster = readPostmasterId();
  if (postmaster) process.kill(postmaster, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
}, removalDeadlineMs);

describe("a fresh clone, by the README's first command", () => {
  it('has installed, built and filled itself, and serves the sign-in page', async () => {
    expect(await readPage()).toContain('Continue as Ada');
  });

  it('says in one line that it is running already', async () => {
    const second = start();
    await second.ended;
    expect(second.exitCode).toBe(1);
    expect(second.output).toMatch(/^Lockstep is already running on the data folder .+ \(process \d+\)\.$/m);
  });

  it('serves again after kill -9, on the PostgreSQL that was left', { timeout: minuteMs }, async () => {
    const postmaster = readPostmasterId();
    process.kill(await serverId(), 'SIGKILL');
    await serving.ended;
    serving = start();
    await untilServed(nextStartDeadlineMs);
    expect(readPostmasterId()).toBe(postmaster);
  });

  it('stops its PostgreSQL when it is asked to stop', { timeout: minuteMs }, async () => {
    process.kill(await serverId(), 'SIGTERM');
    await serving.ended;
    expect(readPostmasterId()).toBeUndefined();
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const refused = start();
    await refused.ended;
    other.close();
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toMatch(new RegExp(`^Port ${port} is in use\\. .+$`, 'm'));
  });
});

/** What a newcomer types: the first npm command that the README shows. */
function start(): TypedCommand {
  const command = readFileSync(path.join(checkout, 'README.md'), 'utf8').match(/^\s*(npm \w+)$/m)?.[1];
  if (!command) throw new Error('README.md shows no npm command');
  return type(command, checkout, { PORT: String(port), LOCKSTEP_DATA_DIR: dataFolder });
}

async function untilServed(timeout: number): Promise<void> {
  const { ended } = serving;
  const failure = ended.then(() => expect.unreachable(`It ended:\n${serving.output}`));
  const page = vi.waitFor(async () => expect(await readPage(), serving.output).toContain('Continue as Ada'), {
    timeout,
    interval: 100,
  });
  await Promise.race([page, failure]);
}

/** What the sign-in page says, without its markup. */
async function readPage(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/sign-in`);
  return (await response.text()).replaceAll(/<[^>]*>/g, '');
}

/** The process that serves: it is the one that holds the data folder. */
async function serverId(): Promise<number> {
  const lock = await tryLock('data', dataFolder);
  if ('holder' in lock) return Number(lock.holder);
  await lock.release();
  throw new Error('Nobody holds the data folder');
}

function readPostmasterId(): number | undefined {
  const file = path.join(dataFolder, 'postgres/data/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}
