import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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

/** How Playwright starts a browser here: its own Chromium where it was downloaded, else the system's. */
export function browserLaunchOptions(): { executablePath?: string; args: string[] } {
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ['--no-sandbox', ...quiet] : quiet;
  if (existsSync(chromium.executablePath())) return { args };
  const executablePath = findSystemBrowser();
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

function findSystemBrowser(): string | undefined {
  return [process.env.CHROMIUM, ...systemBrowsers].find((file) => file && existsSync(file));
}
