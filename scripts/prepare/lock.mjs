import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A lock on a folder that cannot outlive its process: a named local socket that the holder listens
 * on. A lock file would survive `kill -9`, and its process id would by then be somebody else's.
 *
 * @param {string} purpose
 * @param {string} folder must exist
 * @returns {Promise<{ release: () => Promise<void> } | { holder: string }>}
 */
export async function tryLock(purpose, folder) {
  const address = socketAddress(purpose, folder);
  const server = await listen(address);
  if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
  const holder = await ask(address);
  if (holder) return { holder };
  // Nobody answers: a socket file that its process left behind (Linux and Windows leave none).
  rmSync(address, { force: true });
  return tryLock(purpose, folder);
}

/**
 * Waits until the lock is free.
 *
 * @param {string} purpose
 * @param {string} folder
 * @param {(holder: string) => void} onWait
 */
export async function lock(purpose, folder, onWait) {
  for (let isFirst = true; ; isFirst = false) {
    const result = await tryLock(purpose, folder);
    if ('release' in result) return result;
    if (isFirst) onWait(result.holder);
    await delay(500);
  }
}

/**
 * @param {string} purpose
 * @param {string} folder
 */
function socketAddress(purpose, folder) {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  const name = `lockstep-${purpose}-${hash}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<net.Server | undefined>} undefined when the address is taken
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.end(String(process.pid)));
    server.unref();
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/**
 * @param {string} address
 * @returns {Promise<string>} the holder's process id; empty when nobody listens
 */
function ask(address) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(address);
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(answer));
  });
}
