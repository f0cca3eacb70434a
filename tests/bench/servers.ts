import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A server under test, in a process of its own. */
export type RunningServer = { origin: string; pid: number; stop: () => Promise<void> };

const startDeadlineMs = 60_000;

/** Lockstep as `npm start` runs it in production. */
export async function startLockstep(databaseUrl: string): Promise<RunningServer> {
  const child = start('server/index.ts', {
    DATABASE_URL: databaseUrl,
    // A few people here do the work of hundreds.
    RATE_LIMIT_FACTOR: '1000000',
  });
  return { origin: await listeningOrigin(child), pid: child.pid as number, stop: () => stop(child) };
}

/** The bare server that Lockstep is compared with. */
export async function startFloor(databaseUrl: string): Promise<RunningServer> {
  const child = start('tests/bench/floor-server.ts', { DATABASE_URL: databaseUrl });
  return { origin: await listeningOrigin(child), pid: child.pid as number, stop: () => stop(child) };
}

function start(program: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** Both say on their output where they listen, as a line of JSON. */
async function listeningOrigin(child: ChildProcess): Promise<string> {
  const lines = createInterface(child.stdout as Readable);
  const listening = (async () => {
    for await (const line of lines) {
      if (!line.startsWith('{')) continue;
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'Listening' && url) {
        child.stdout?.resume();
        return url;
      }
    }
    throw new Error('The server ended before it listened');
  })();
  const deadline = new Promise<never>((_, reject) => {
    setTimeout(reject, startDeadlineMs, new Error('The server does not listen')).unref();
  });
  return Promise.race([listening, deadline]);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
