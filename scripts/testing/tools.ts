import { existsSync } from 'node:fs';
import { hasBrowser, hasBrowserShell } from '../../tests/support/browser';
import { isFound } from '../cluster/find-program';
import { findNginx } from '../cluster/nginx';
import { findRedis } from '../cluster/redis';
import { runCommand } from '../prepare/command.mjs';
import { messageOf, PlainError } from '../prepare/plain-error.mjs';
import { withProgress } from '../prepare/progress.mjs';

type Tool = { isThere: () => boolean; debianPackage: string; otherwise: string };

const redis: Tool = {
  isThere: () => isFound(findRedis),
  debianPackage: 'redis-server',
  otherwise:
    'These tests need a Redis server. Install one (apt-get install redis-server, brew install redis), ' +
    'or name its program: REDIS_SERVER=/path/to/redis-server npm test',
};

const nginx: Tool = {
  isThere: () => isFound(findNginx),
  debianPackage: 'nginx-light',
  otherwise:
    'These tests need nginx. Install it (apt-get install nginx-light, brew install nginx), ' +
    'or name its program: NGINX=/path/to/nginx npm test',
};

const browser: Tool = {
  isThere: hasBrowser,
  debianPackage: 'chromium',
  otherwise:
    'These tests need a Chromium browser. Install one (apt-get install chromium, npx playwright install chromium), ' +
    'or name its program: CHROMIUM=/path/to/chromium npm test',
};

/** Finds a Redis and an nginx, or installs them where that can be done without asking. */
export async function ensureServers(): Promise<void> {
  for (const tool of [redis, nginx]) {
    if (!tool.isThere()) await tryTo(() => installDebianPackage(tool.debianPackage));
    requireTool(tool);
  }
}

/** Finds a browser, or installs one: Debian's as root, else the one that Playwright downloads. */
export async function ensureBrowser(): Promise<void> {
  if (!browser.isThere()) await tryTo(() => installDebianPackage(browser.debianPackage));
  if (!browser.isThere()) await tryTo(downloadBrowser);
  requireTool(browser);
  // Most tests need no more than this, which costs them less; without it they use the browser.
  if (!hasBrowserShell()) await tryTo(() => installDebianPackage('chromium-headless-shell'));
}

function requireTool({ isThere, otherwise }: Tool): void {
  if (!isThere()) throw new PlainError(otherwise);
}

async function installDebianPackage(name: string): Promise<void> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  await withProgress(`Installing Debian's ${name}`, async (note) => {
    const options = { onLine: note, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await runCommand('apt-get', ['update'], options);
    await runCommand('apt-get', ['install', '--yes', '--no-install-recommends', name], options);
  });
}

async function downloadBrowser(): Promise<void> {
  const install = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  await withProgress("Downloading Playwright's Chromium", (note) =>
    runCommand(process.execPath, install, { onLine: note }),
  );
}

/** One way may fail where another one works: what went wrong is shown, and the tool is asked for again. */
async function tryTo(install: () => Promise<void>): Promise<void> {
  try {
    await install();
  } catch (error) {
    process.stdout.write(`${messageOf(error)}\n`);
  }
}
