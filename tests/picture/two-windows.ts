// `npm run picture`: takes the README's picture anew: one board in two windows, as two people see it at the
// same moment, among simulated teammates. Needs the last build and a Chromium, as `npm test e2e` does.
import { chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../support/browser';
import setUp from '../support/e2e-setup';

const file = 'docs/images/two-windows.png';
const viewport = { width: 1280, height: 760 };

const tearDown = await setUp();
const browser = await chromium.launch(browserLaunchOptions());
try {
  const [ada, ben] = [await openBoard('Ada', 'light'), await openBoard('Ben', 'dark')];
  await ada.getByRole('switch', { name: 'Simulated teammates' }).click();
  await ben.locator('[data-cursor]:visible').nth(1).waitFor();
  await pointAt(ben, 'To do', 3);
  await carry(ada, 'To do', 'Backlog');
  await ben.waitForTimeout(400);
  const [left, right] = await Promise.all([ada.screenshot(), ben.screenshot()]);
  await sideBySide(left, right);
} finally {
  await browser.close();
  await tearDown();
}
process.stdout.write(`Wrote ${file}\n`);

async function openBoard(name: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    baseURL: process.env.LOCKSTEP_TEST_URL ?? '',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.getByRole('link', { name: 'Website' }).first().click();
  await page.getByRole('status').filter({ hasText: /^Live/ }).waitFor();
  return page;
}

async function pointAt(page: Page, column: string, index: number): Promise<void> {
  const box = await page
    .getByRole('region', { name: column })
    .locator('li[data-task-id]')
    .nth(index)
    .boundingBox();
  if (!box) throw new Error(`There is no card in ${column}`);
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
}

/** Takes the first card of a column up and holds it over another one. */
async function carry(page: Page, from: string, to: string): Promise<void> {
  await pointAt(page, from, 1);
  await page.mouse.down();
  const box = await page.getByRole('region', { name: to }).boundingBox();
  if (!box) throw new Error(`There is no column ${to}`);
  await page.mouse.move(box.x + box.width / 2, box.y + 150, { steps: 20 });
}

async function sideBySide(left: Buffer, right: Buffer): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: viewport.width * 2 + 72, height: viewport.height + 48 },
  });
  const image = (png: Buffer) =>
    `<img src="data:image/png;base64,${png.toString('base64')}" style="border-radius:12px;box-shadow:0 4px 24px #0003">`;
  await page.setContent(
    `<body style="margin:0;padding:24px;display:flex;gap:24px;background:#d8d9d6">${image(left)}${image(right)}</body>`,
  );
  await page.screenshot({ path: file });
}
