import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from './find-program';

const startDeadlineMs = 10_000;

/**
 * The configuration that is deployed, in front of nodes of this machine.
 *
 * @param mostConnections each person has one on either side.
 */
export async function startNginx(
  nodePorts: readonly number[],
  port: number,
  mostConnections = 512,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-nginx-'));
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const deployed = readFileSync('deploy/nginx.conf', 'utf8');
  const configuration = deployed
    .replace('worker_rlimit_nofile 65536;', `pid ${folder}/pid;`)
    .replace('worker_connections 16384;', `worker_connections ${mostConnections};`)
    .replace('http {', `http {\n  ${scratch.join('\n  ')}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/ *server node-1:3000(.*;)\n.*node-2:3000.*\n/, (_, options: string) =>
      nodePorts.map((nodePort) => `    server 127.0.0.1:${nodePort}${options}\n`).join(''),
    );
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration);
  const log = ['-e', path.join(folder, 'error.log')];
  const child = spawn(findNginx(), ['-p', folder, '-c', file, ...log, '-g', 'daemon off;'], {
    stdio: 'ignore',
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url, () => child.exitCode);
  return {
    url,
    async stop() {
      process.off('exit', killAtExit);
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The program: NGINX, else on the PATH, else where Debian has it. */
export function findNginx(): string {
  return findProgram('nginx', {
    variable: 'NGINX',
    furtherFolders: ['/usr/sbin'],
    notFound: 'No nginx found. Install it, or name the program in NGINX',
  });
}

async function untilAnswering(url: string, exitCode: () => number | null): Promise<void> {
  const deadlineMs = performance.now() + startDeadlineMs;
  while (!(await fetch(`${url}/health/live`).catch(() => null))?.ok) {
    if (exitCode() !== null) throw new Error(`nginx ended with ${exitCode()}`);
    if (performance.now() > deadlineMs) throw new Error('nginx does not answer');
    await delay(20);
  }
}
