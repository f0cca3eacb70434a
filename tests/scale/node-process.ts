import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../scripts/free-port';

export type NodeProcess = { pid: number; origin: string; stop: () => Promise<void> };

const startDeadlineMs = 60_000;

/** A node as `npm start` runs it in production, on a port that was free a moment ago. */
export async function startNode(settings: Record<string, string>): Promise<NodeProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings, HOST: '127.0.0.1', PORT: String(port) },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const origin = `http://127.0.0.1:${port}`;
  const deadlineMs = performance.now() + startDeadlineMs;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || performance.now() > deadlineMs) throw new Error('A node did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    pid: child.pid as number,
    origin,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/health/ready`).catch(() => null);
  return response?.ok === true;
}
