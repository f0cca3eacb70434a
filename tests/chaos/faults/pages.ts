import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { callEndpoint } from '../../support/api-client';
import { ask } from '../../support/services';
import { measureReturn, measureScreen, stopWork } from '../pages/measure-return';
import { pageRow, type Scene } from '../pages/page-row';
import { readSaid, untilItSays } from '../pages/said';
import type { Row } from '../row';

export const pageRows: Row[] = [
  pageRow({
    id: 'F28',
    title: 'the machine of a page sleeps for 5 to 40 s, and its line is forgotten or not',
    async befall(scene) {
      const { browser, line, page, random } = scene;
      browser.sleep();
      if (random.chance(0.5)) line.strand();
      await delay(5_000 + random.below(35_000));
      await measureReturn(scene, () => {
        browser.wake();
        return page;
      });
    },
  }),
  pageRow({
    id: 'F29',
    title: 'a page is hidden, its timers stand still, and its line breaks or not',
    prepare: (page) => page.clock.install(),
    async befall(scene) {
      const { line, page, random, measure } = scene;
      const stoppedAtMs = await hide(page);
      await delay(2_000 + random.below(3_000));
      const isCut = random.chance(0.5);
      if (isCut) line.cut();
      await delay(6_000 + random.below(6_000));
      if (!isCut) measure('times falsely offline', await countOffline(page), 0);
      await measureReturn(scene, async () => {
        await show(page, stoppedAtMs);
        return page;
      });
    },
  }),
  pageRow({
    id: 'F30',
    title: 'somebody leaves a board, and comes back by the back button',
    async befall(scene) {
      const { line, page, random } = scene;
      await page.goto(`${line.url}/health/live`);
      await delay(1_000 + random.below(9_000));
      await measureReturn(scene, async () => {
        await page.evaluate(() => window.history.back());
        await page.waitForURL(/\/projects\//);
        return page;
      });
    },
  }),
  pageRow({
    id: 'F30b',
    title: 'a page that was left is kept frozen, and shown again as it was',
    async befall(scene) {
      const { page } = scene;
      await tellTransition(page, 'pagehide');
      const thaw = await freezeAWhile(scene);
      await measureReturn(scene, async () => {
        await thaw();
        await tellTransition(page, 'pageshow');
        return page;
      });
    },
  }),
  pageRow({
    id: 'F30c',
    title: 'a page is frozen where it stands, and goes on',
    async befall(scene) {
      const thaw = await freezeAWhile(scene);
      await measureReturn(scene, async () => {
        await thaw();
        return scene.page;
      });
    },
  }),
  pageRow({
    id: 'F31',
    title: 'thirty changes are made offline, their tab is closed, and the board is opened again later',
    async befall(scene) {
      const { line, page, hand, random, measure, openTab } = scene;
      await stopWork(scene);
      line.sever();
      await untilItSays(page, /^Offline/);
      const titles = Array.from({ length: 30 }, (_, index) => `Offline ${index + 1}`);
      const field = page.getByRole('textbox', { name: 'Add a task' }).first();
      for (const title of titles) {
        await field.fill(title);
        await field.press('Enter');
      }
      await untilItSays(page, /^Offline · 30 changes waiting/);
      await page.close();
      await writeMeanwhile(scene, random.below(10));
      line.mend();
      const again = await openTab();
      await again.locator('[data-sync]').first().waitFor({ state: 'detached' });
      const { tasks } = await ask(hand.person, 'getProject', { projectId: hand.project.projectId });
      const counts = titles.map((title) => tasks.filter((task) => task.title === title).length);
      measure('changes lost or doubled', counts.filter((count) => count !== 1).length, 0);
      await measureScreen(scene, again);
    },
  }),
];

/** As if another tab came in front. Playwright lets no page be hidden, so its timers are stopped by hand. */
async function hide(page: Page): Promise<number> {
  await tellVisibility(page, 'hidden');
  // The page's clock can be stopped only at a moment that is still to come.
  const stopsAtMs = Date.now() + 1_000;
  await page.clock.pauseAt(stopsAtMs);
  return stopsAtMs;
}

/** In front again: what was due meanwhile is done once, as a browser does it. */
async function show(page: Page, stoppedAtMs: number): Promise<void> {
  await page.clock.fastForward(Date.now() - stoppedAtMs);
  await page.clock.resume();
  await tellVisibility(page, 'visible');
}

async function tellVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/** What a page hears whose browser keeps it; Chromium keeps none that has had a WebSocket and must not be stored. */
async function tellTransition(page: Page, name: 'pagehide' | 'pageshow'): Promise<void> {
  await page.evaluate((type) => {
    window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  }, name);
}

async function writeMeanwhile({ topology, hand }: Scene, count: number): Promise<void> {
  const { projectId } = hand.project;
  for (let number = 1; number <= count; number += 1) {
    const input = { projectId, title: `Meanwhile ${number}` };
    await callEndpoint(topology.pages.running, 'createTask', input, { as: hand.person });
  }
}

async function countOffline(page: Page): Promise<number> {
  return (await readSaid(page)).filter(({ words }) => words.startsWith('Offline')).length;
}

/** Lets the page stand still for some seconds; returns what makes it go on. */
async function freezeAWhile({ page, random }: Scene): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await delay(1_000 + random.below(14_000));
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  };
}
