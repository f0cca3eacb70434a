import type { Browser } from '@playwright/test';
import { type ColorScheme, openBoard, openPage, sideBySide, switchTeammatesOn, untilLive } from './studio';

/** The operator's panel in light and dark, while two people and the simulated teammates are at work. */
export async function takePresence(browser: Browser): Promise<void> {
  const [ben, chloe] = [await openPage(browser, 'Ben', 'light'), await openPage(browser, 'Chloe', 'light')];
  await openBoard(ben);
  await openBoard(chloe);
  await switchTeammatesOn(ben);
  await chloe.locator('li[data-task-id]').first().getByRole('link').first().click();
  const [light, dark] = [await openPanel(browser, 'light'), await openPanel(browser, 'dark')];
  // Once it has times from change to screen it has the rest too.
  const times = dark.getByRole('region', { name: 'From change to screen', exact: true });
  await times
    .getByText(/^\d+ ms$/)
    .first()
    .waitFor({ timeout: 60_000 });
  await sideBySide(browser, [light, dark], 'docs/images/presence-panel.png');
}

async function openPanel(browser: Browser, colorScheme: ColorScheme) {
  const page = await openPage(browser, 'Ada', colorScheme);
  await page.goto('/admin/presence');
  await untilLive(page);
  await page.getByRole('region', { name: 'People', exact: true }).getByRole('row').nth(2).waitFor();
  return page;
}
