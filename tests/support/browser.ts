import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without a window: lighter by a quarter, but it has no notifications. */
const systemShells = ['/usr/bin/chromium-headless-shell'];
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// A system browser would talk to the outside on its own account.
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type LaunchOptions = { executablePath?: string; channel?: string; args: string[] };

/**
 * How Playwright starts a browser here: its own Chromium where it was downloaded, else the system's; where
 * there is one, a shell without a window, unless a test needs the `whole` browser.
 */
export function browserLaunchOptions(kind: 'shell' | 'whole' = 'shell'): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ['--no-sandbox', ...quiet] : quiet;
  if (existsSync(chromium.executablePath()))
    return kind === 'whole' ? { args, channel: 'chromium' } : { args };
  const executablePath = (kind === 'shell' && findShell()) || findSystemBrowser();
  if (!executablePath) {
    throw new Error(
      'No browser found. Install Chromium, or let Playwright download one: npx playwright install chromium. ' +
        'One in an unusual place: CHROMIUM=/path npm test',
    );
  }
  return { executablePath, args };
}

export function hasBrowser(): boolean {
  return existsSync(chromium.executablePath()) || findSystemBrowser() !== undefined;
}

export function hasBrowserShell(): boolean {
  return existsSync(chromium.executablePath()) || findShell() !== undefined;
}

function findShell(): string | undefined {
  return find([process.env.CHROMIUM, ...systemShells]);
}

function findSystemBrowser(): string | undefined {
  return find([process.env.CHROMIUM, ...systemBrowsers]);
}

function find(files: readonly (string | undefined)[]): string | undefined {
  return files.find((file) => file && existsSync(file));
}
