import type { Page } from '@playwright/test';

/** The last column that is made in a run: a page that shows it shows everything before it. */
export const lastColumn = 'Made last';

/** What a page said of its connection, from when on, and whether it showed the last column by then. */
export type Said = { words: string; showsLast: boolean; atMs: number };

type RecordingWindow = { said: Said[] };

/** From the next document on, a page writes down what it says. */
export async function recordSaid(page: Page): Promise<void> {
  await page.addInitScript((column) => {
    const said: Said[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const texts = Array.from(
        document.querySelectorAll('[role=status]'),
        (element) => element.textContent ?? '',
      );
      const words = texts.find((text) => /^(Live|Catching up|Offline|Signed out)/.test(text)) ?? '';
      const showsLast = document.querySelector(`section[aria-label="${column}"]`) !== null;
      const last = said.at(-1);
      if (last?.words !== words || last.showsLast !== showsLast)
        said.push({ words, showsLast, atMs: Date.now() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, lastColumn);
}

/** Waits until the page says this of its connection. */
export async function untilItSays(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor();
}

export function readSaid(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as RecordingWindow).said);
}

/** For how long after a moment a page said "Live" without showing what was there at that moment. */
export function falselyLiveMs(said: readonly Said[], sinceMs: number): number {
  const shownAt = said.findIndex(({ showsLast }) => showsLast);
  const before = shownAt === -1 ? said : said.slice(0, shownAt);
  return before.reduce((sum, { words, atMs }, index) => {
    const untilMs = said[index + 1]?.atMs ?? Date.now();
    return words.startsWith('Live') ? sum + Math.max(0, untilMs - Math.max(atMs, sinceMs)) : sum;
  }, 0);
}
