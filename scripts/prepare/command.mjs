import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

const shownLines = 100;

/**
 * Runs a command to its end and gives back what it printed; a failure shows the end of that.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, uid?: number, gid?: number, cwd?: string, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 */
export function runCommand(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk;
      const lastLine = String(chunk).trimEnd().split('\n').at(-1);
      if (lastLine) onLine?.(lastLine);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(new PlainError(`Could not run ${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-shownLines).join('\n');
      reject(
        new PlainError(`${path.basename(command)} ${args.join(' ')} failed (${signal ?? code}):\n${tail}`),
      );
    });
  });
}

/**
 * Runs npm under this same Node, also where `npm` is a shell script that cannot be spawned.
 *
 * @param {string[]} args
 * @param {(line: string) => void} [onLine]
 */
export function runNpm(args, onLine) {
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const script = process.env.npm_execpath ?? (existsSync(beside) ? beside : undefined);
  // `npm test --silent` would silence the npm inside as well, and with it the reason of a failure.
  const spoken = [...args, '--loglevel=warn'];
  return script
    ? runCommand(process.execPath, [script, ...spoken], { onLine })
    : runCommand('npm', spoken, { onLine });
}
