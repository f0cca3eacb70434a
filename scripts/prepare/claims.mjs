import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { tryLock } from './lock.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Makes the data folder if need be, proves that it can be written to, and keeps every other start
 * off it for as long as this process lives.
 *
 * @param {string} folder
 */
export async function claimDataFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new PlainError(
      `Cannot write to the data folder ${folder} (${code}). Name another: LOCKSTEP_DATA_DIR=/path npm start`,
    );
  }
  const lock = await tryLock('data', folder);
  if ('holder' in lock) {
    throw new PlainError(
      `Lockstep is already running on the data folder ${folder} (process ${lock.holder}).`,
    );
  }
}

/**
 * Says at once, not after minutes of building, that somebody else has the port.
 *
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  const code = await new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    try {
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    } catch {
      // Not a port at all: the server's reading of the environment names every such mistake.
      resolve(undefined);
    }
  });
  if (code === 'EADDRINUSE') {
    throw new PlainError(
      `Port ${port} is in use. Stop what uses it, or take another: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    throw new PlainError(
      `Port ${port} needs more rights than this account has. Take another: PORT=3000 npm start`,
    );
  }
  if (code) throw new PlainError(`Cannot listen on ${host}:${port} (${code}).`);
}
