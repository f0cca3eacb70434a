import type { Page } from '@playwright/test';

/** Waits until a page's form has its script running: before that, a click on its button is the browser's alone. */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}
