import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../prepare/plain-error.mjs';

const readyWithinMs = 120_000;

/** Starts one node in a process of its own, with the environment of this one, and waits until it is ready. */
export async function startNode(port: number, logFile: string): Promise<{ stop(): Promise<void> }> {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', TRUST_PROXY: 'true' },
    stdio: ['ignore', log, log],
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  process.once('exit', () => child.kill('SIGKILL'));
  const deadlineMs = performance.now() + readyWithinMs;
  while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok) {
    if (!isRunning() || performance.now() > deadlineMs) {
      throw new PlainError(`A node did not start; its log: ${logFile}`);
    }
    await delay(100);
  }
  return {
    async stop() {
      if (!isRunning()) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
