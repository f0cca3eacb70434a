// `npm run picture`: takes the pictures of the README and of docs/ anew. Needs the last build and a Chromium, as
// `npm test e2e` does. A name takes that one alone: `npm run picture -- presence`.
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../support/browser';
import setUp from '../support/e2e-setup';
import { takeBoard } from './take-board';
import { takePresence } from './take-presence';

const pictures = { board: takeBoard, presence: takePresence };

const names = process.argv.slice(2);
const tearDown = await setUp();
const browser = await chromium.launch(browserLaunchOptions());
try {
  for (const [name, take] of Object.entries(pictures)) {
    if (names.length === 0 || names.includes(name)) await take(browser);
  }
} finally {
  await browser.close();
  await tearDown();
}
