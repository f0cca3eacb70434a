import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { findProgram } from './find-program';

const startDeadlineMs = 10_000;

/** A Redis in a process of its own. */
export type RedisProcess = {
  url: string;
  port: number;
  signal(name: NodeJS.Signals): void;
  /** Ends it and waits until it is gone; it keeps nothing on disk. */
  stop(name?: NodeJS.Signals): Promise<void>;
};

/** Starts a Redis that keeps everything in memory. */
export async function startRedis(port: number): Promise<RedisProcess> {
  const inMemory = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  const child = spawn(findRedis(), inMemory, { stdio: 'ignore' });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  await untilListening(port, child);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    signal: (name) => child.kill(name),
    async stop(name = 'SIGTERM') {
      process.off('exit', killAtExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(name);
      await ended;
    },
  };
}

/** The program: REDIS_SERVER, else on the PATH. */
export function findRedis(): string {
  return findProgram('redis-server', {
    variable: 'REDIS_SERVER',
    notFound: 'No redis-server found. Install Redis, or name the program in REDIS_SERVER',
  });
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error(`redis-server does not listen on ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
