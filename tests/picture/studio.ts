import type { Browser, Page } from '@playwright/test';

export const viewport = { width: 1280, height: 760 };

export type ColorScheme = 'light' | 'dark';

/** Signs one of the demo people in, in a browser of their own. */
export async function openPage(browser: Browser, name: string, colorScheme: ColorScheme): Promise<Page> {
  const baseURL = process.env.LOCKSTEP_TEST_URL ?? '';
  const context = await browser.newContext({ viewport, colorScheme, baseURL });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.getByRole('link', { name: 'Website' }).first().waitFor();
  return page;
}

export async function openBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Website' }).first().click();
  await untilLive(page);
}

/** They stay on for everybody. */
export async function switchTeammatesOn(page: Page): Promise<void> {
  const teammates = page.getByRole('switch', { name: 'Simulated teammates' });
  if ((await teammates.getAttribute('aria-checked')) === 'false') await teammates.click();
}

export async function untilLive(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: /^Live/ }).waitFor();
}

/** Two windows on one desk. */
export async function sideBySide(browser: Browser, windows: readonly Page[], file: string): Promise<void> {
  const pictures = await Promise.all(windows.map((page) => page.screenshot()));
  const width = (viewport.width + 24) * windows.length + 24;
  const desk = await browser.newPage({ viewport: { width, height: viewport.height + 48 } });
  const images = pictures.map(
    (png) =>
      `<img src="data:image/png;base64,${png.toString('base64')}" style="border-radius:12px;box-shadow:0 4px 24px #0003">`,
  );
  await desk.setContent(
    `<body style="margin:0;padding:24px;display:flex;gap:24px;background:#d8d9d6">${images.join('')}</body>`,
  );
  await desk.screenshot({ path: file });
  process.stdout.write(`Wrote ${file}\n`);
}
