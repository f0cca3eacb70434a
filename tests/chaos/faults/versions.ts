import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { addEvents } from '../add-events';
import { pretendNewerPage, pretendOlderPage, unknownName } from '../pages/another-version';
import { measureScreen, stopWork } from '../pages/measure-return';
import { pageRow } from '../pages/page-row';
import type { Row } from '../row';

export const versionRows: Row[] = [
  pageRow({
    id: 'F27',
    title: 'a page is older than its server: events, fields and messages that it does not know',
    prepare: pretendOlderPage,
    async befall(scene) {
      const { page, hand, random, measure } = scene;
      await markDocument(page);
      for (let count = 0; count < 6; count += 1) {
        await addEvents(hand.project.projectId, 1 + random.below(3), unknownName);
        await delay(random.below(800));
      }
      await page.getByText('Lockstep has been updated').waitFor();
      await stopWork(scene);
      await measureScreen(scene, page);
      measure('loaded anew', Number(!(await isMarked(page))), 0);
    },
  }),
  pageRow({
    id: 'F27b',
    title: 'a page is newer than its server, which does not know its command',
    prepare: pretendNewerPage,
    async befall(scene) {
      const { page } = scene;
      // Somebody else might take away the column of the field.
      await stopWork(scene);
      const field = page.getByRole('textbox', { name: 'Add a task' }).first();
      await field.fill('Not known yet');
      await field.press('Enter');
      await page.locator('[data-sync=refused]').filter({ hasText: 'Not known yet' }).waitFor();
      await measureScreen(scene, page);
    },
  }),
];

/** Whether somebody may go on with what they write: a page that was loaded anew has lost its mark. */
async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.isStanding = 'true';
  });
}

async function isMarked(page: Page): Promise<boolean> {
  return (await page.locator('html[data-is-standing]').count()) === 1;
}
