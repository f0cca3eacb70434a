import type { Locator, Page } from '@playwright/test';

/** The room on somebody's page, as they see and use it. */
export type ChatRoom = {
  /** The list of messages. */
  log: Locator;
  field: Locator;
  message(text: string): Locator;
  say(text: string): Promise<void>;
  /** Chooses a line of the menu of a message. */
  choose(text: string, entry: string): Promise<void>;
};

export function chatOf(page: Page): ChatRoom {
  const log = page.getByRole('log', { name: 'Messages' });
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  const message = (text: string) => log.locator('li[data-message-id]', { hasText: text });
  return {
    log,
    field,
    message,
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    async choose(text, entry) {
      const chosen = message(text).first();
      await chosen.hover();
      await chosen.getByRole('button', { name: /^More about/ }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },
  };
}
