import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Settings } from '../prepare/settings.mjs';
import type { Finding } from './finding';

const bytesPerGigabyte = 1024 ** 3;
const scarceGigabytes = 1;

/** What the machine itself must offer: Node, room on the disk, and the port. */
export async function lookAtMachine(settings: Settings): Promise<Finding[]> {
  return [
    { outcome: 'ok', what: 'Node', detail: process.versions.node },
    await lookAtDisk(settings.dataFolder),
    await lookAtPort(settings),
  ];
}

async function lookAtDisk(dataFolder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existingParent(dataFolder));
  const freeGigabytes = (bavail * bsize) / bytesPerGigabyte;
  const finding = { what: 'Disk', detail: `${freeGigabytes.toFixed(1)} GiB free for ${dataFolder}` };
  if (freeGigabytes >= scarceGigabytes) return { outcome: 'ok', ...finding };
  return {
    outcome: 'warning',
    ...finding,
    advice: 'Make room: a full disk stops uploads, and a database on it.',
  };
}

function existingParent(folder: string): string {
  return existsSync(folder) ? folder : existingParent(path.dirname(folder));
}

async function lookAtPort({ port, host }: Settings): Promise<Finding> {
  const what = 'Port';
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (code === null) return { outcome: 'ok', what, detail: `${port} is free on ${host}` };
  if (code === 'EADDRINUSE') {
    const advice = 'That is right if Lockstep is running; if not, set PORT or stop what listens there.';
    return { outcome: 'warning', what, detail: `${port} is in use on ${host}`, advice };
  }
  const advice = 'Set PORT to one above 1024, and HOST to an address of this machine.';
  return { outcome: 'failure', what, detail: `cannot listen on ${host}:${port} (${code})`, advice };
}
