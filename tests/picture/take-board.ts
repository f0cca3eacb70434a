import type { Browser, Page } from '@playwright/test';
import { openBoard, openPage, sideBySide, switchTeammatesOn } from './studio';

/** One board in two windows, as two people see it at the same moment, among simulated teammates. */
export async function takeBoard(browser: Browser): Promise<void> {
  const [ada, ben] = [await openPage(browser, 'Ada', 'light'), await openPage(browser, 'Ben', 'dark')];
  await openBoard(ada);
  await openBoard(ben);
  await switchTeammatesOn(ada);
  await ben.locator('[data-cursor]:visible').nth(1).waitFor();
  await pointAt(ben, 'To do', 3);
  await carry(ada, 'To do', 'Backlog');
  await ben.waitForTimeout(400);
  await sideBySide(browser, [ada, ben], 'docs/images/two-windows.png');
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
