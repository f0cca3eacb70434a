import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { shutdown } from '../server/platform/shutdown';

/**
 * Next reloads pages and routes by itself; the custom server and its sockets live outside Next, so
 * tsx watches what they import and starts them anew. The database goes on in this process.
 */
export function runDevelopmentServer(): void {
  const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/index.ts'];
  // Away from the terminal's signals: it would get Ctrl+C besides our SIGTERM, and kill the server at the second.
  const child = spawn(process.execPath, watch, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  child.on('exit', (code) => void shutdown.begin('the development server ended', code ?? 0));
  shutdown.add('drain', 'development server', async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
}
