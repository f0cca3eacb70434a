import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres/server';

let folder: string;
let running: PostgresServer[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-embedded-'));
  chmodSync(folder, 0o755);
  running = [];
});

afterEach(async () => {
  await running.at(-1)?.stop();
  rmSync(folder, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('is found and used again while it runs', async () => {
    const first = await start();
    const second = await start();
    expect(second.wasRunning).toBe(true);
    expect(second.urlOf('postgres')).toBe(first.urlOf('postgres'));
  });

  it('has lost nothing that was committed before it was killed', async () => {
    const before = await start();
    await ensureDatabase(before, 'lockstep');
    await query(before, 'create table notes as select 42 as answer');
    process.kill(postmasterId(), 'SIGKILL');
    const after = await start();
    expect(after.wasRunning).toBe(false);
    expect(await query(after, 'select answer from notes')).toEqual([{ answer: 42 }]);
  });

  it('is not taken for the program that has its old process id', async () => {
    const before = await start();
    const pidFile = readFileSync(pathInData('postmaster.pid'), 'utf8');
    await before.stop();
    writeFileSync(pathInData('postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)), {
      mode: 0o644,
    });
    expect((await start()).wasRunning).toBe(false);
  });

  it('takes another port when somebody else has its last one', async () => {
    const before = await start();
    const { port } = new URL(before.urlOf('postgres'));
    await before.stop();
    const other = net.createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    const after = await start();
    expect(new URL(after.urlOf('postgres')).port).not.toBe(port);
    other.close();
  });

  it('is initialised anew when that was interrupted', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    mkdirSync(path.join(folder, 'postgres/data.unfinished'));
    writeFileSync(path.join(folder, 'postgres/data.unfinished/PG_VERSION'), '18');
    const server = await start();
    await ensureDatabase(server, 'lockstep');
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

async function start(): Promise<PostgresServer> {
  const server = await startPostgres(path.join(folder, 'postgres'), () => {}, { fsync: 'off' });
  running.push(server);
  return server;
}

async function query(server: PostgresServer, statement: string): Promise<object[]> {
  const sql = postgres(server.urlOf('lockstep'), { max: 1 });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

function pathInData(name: string): string {
  return path.join(folder, 'postgres/data', name);
}

function postmasterId(): number {
  return Number.parseInt(readFileSync(pathInData('postmaster.pid'), 'utf8'), 10);
}
