import type { BrowserContext, Page } from '@playwright/test';
import { createSessionCookie } from '../../support/factories';
import { type FaultProxy, openFaultProxy } from '../../support/fault-proxy';
import type { Hand } from '../crew';
import type { History } from '../history';
import type { Arena, Row } from '../row';
import { PageBrowser } from './page-browser';
import { recordSaid, untilItSays } from './said';

/** Somebody's board in a real browser, beside all those who work without one. */
export type Scene = Arena & {
  /** Whose board it is: an owner, who has it open on another device as well. */
  hand: Hand;
  browser: PageBrowser;
  line: FaultProxy;
  page: Page;
  /** Opens the board in another tab of the same browser. */
  openTab(): Promise<Page>;
};

type PageRow = Pick<Row, 'id' | 'title'> & {
  /** What has to be known of a page before it is loaded. */
  prepare?(page: Page): Promise<void>;
  befall(scene: Scene): Promise<void>;
};

/** A row whose fault befalls a page. The browser and the node with the pages are there for its runs alone. */
export function pageRow({ id, title, prepare, befall }: PageRow): Row {
  return {
    id,
    title,
    needsPages: true,
    isAlone: true,
    async fault(arena) {
      const { crew, topology } = arena;
      const hand = crew.hands.find(({ person, team }) => person === team.otherOwner) as Hand;
      const browser = await PageBrowser.open();
      const line = await openFaultProxy(topology.pages.port);
      try {
        const context = await contextOf(hand, browser, line);
        const openTab = async () => {
          const page = await context.newPage();
          recordErrors(page, hand, arena.history);
          await recordSaid(page);
          await prepare?.(page);
          await page.goto(`${line.url}/projects/${hand.project.projectId}`);
          await untilItSays(page, /^Live/);
          return page;
        };
        await befall({ ...arena, hand, browser, line, page: await openTab(), openTab });
      } finally {
        await browser.close();
        await line.close();
      }
    },
  };
}

/** A browser in which somebody is signed in. */
async function contextOf(
  { person }: Hand,
  { browser }: PageBrowser,
  { url }: FaultProxy,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  const { cookie } = await createSessionCookie(person);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  return context;
}

function recordErrors(page: Page, { name: client }: Hand, history: History): void {
  page.on('pageerror', ({ message }) => history.record({ kind: 'pageError', client, message }));
  page.on('crash', () => history.record({ kind: 'pageError', client, message: 'the end of its process' }));
}
