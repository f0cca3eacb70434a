import type { Page } from '@playwright/test';
import { type BoardPerson, expect, test } from '../support/board-people';

const badge = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Inbox/ });
const rows = (page: Page) => page.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });

/** Other tests write to the same people, so only what this test is about can be counted in so many words. */
async function expectRightBadge(person: BoardPerson): Promise<void> {
  await expect(async () => {
    const { unread } = await person.call<{ unread: number }>('GET', '/api/notifications');
    const name = unread > 0 ? `Inbox, ${unread} unread` : 'Inbox';
    await expect(badge(person.page)).toHaveAccessibleName(name, { timeout: 500 });
  }).toPass();
}

async function openInbox(person: BoardPerson): Promise<void> {
  await person.page.goto(`${person.line.url}/inbox`);
  await person.untilConnection(/^Live/);
}

test('the badge counts what is unread, and opening a task clears it in every tab', async ({ board }) => {
  const ben = await board.join('Ben');
  await openInbox(ben);
  const otherTab = await ben.page.context().newPage();
  await otherTab.goto(`${ben.line.url}/inbox`);
  const ship = await board.addTask('Ship it');
  await ben.call('POST', `/api/tasks/${ship.id}/watch`, { level: 'watching' });
  const ada = await board.join('Ada');
  const mention = `Look, [@Ben](user:${ben.userId})`;
  for (const body of [mention, 'And this'])
    await ada.call('POST', `/api/tasks/${ship.id}/comments`, { body });

  const lines = [ben.page, otherTab].map((page) => row(page, ship.key));
  for (const line of lines) {
    await expect(line).toHaveAttribute('data-unread', '2');
    await expect(line).toContainText('commented: And this');
  }
  await expectRightBadge(ben);

  await lines[0]?.getByRole('link').click();
  await expect(ben.page).toHaveURL(new RegExp(`/inbox/${ship.id}$`));
  const task = ben.page.getByRole('region', { name: /Ship it$/ });
  await expect(task.getByRole('list', { name: 'In your inbox' })).toContainText('mentioned you: Look, @Ben');
  for (const line of lines) await expect(line).not.toHaveAttribute('data-unread', /./);
  await expectRightBadge(ben);

  await ada.call('POST', `/api/tasks/${ship.id}/comments`, { body: 'Read at once, being open' });
  for (const line of lines) {
    await expect(line).toContainText('Read at once');
    await expect(line).not.toHaveAttribute('data-unread', /./);
  }
});

test('opening a task over its board reads its entries too', async ({ board }) => {
  const chloe = await board.join('Chloe');
  const inboxTab = await chloe.page.context().newPage();
  await inboxTab.goto(`${chloe.line.url}/inbox`);
  const task = await board.addTask('From the board');
  const ada = await board.join('Ada');
  const body = `Hello [@Chloe](user:${chloe.userId})`;
  await ada.call('POST', `/api/tasks/${task.id}/comments`, { body });
  await expect(row(inboxTab, task.key)).toHaveAttribute('data-unread', '1');
  await chloe.card('From the board').getByRole('link').click();
  await expect(row(inboxTab, task.key)).not.toHaveAttribute('data-unread', /./);
});

test('is worked by keys: J and K, Enter, E, Shift+E, Shift+U, H, M', async ({ board }) => {
  const dev = await board.join('Dev');
  const ada = await board.join('Ada');
  const [first, second, third] = [
    await board.addTask('First'),
    await board.addTask('Second'),
    await board.addTask('Third'),
  ];
  for (const { id } of [first, second, third]) {
    await ada.call('PATCH', `/api/tasks/${id}`, { assigneeIds: [dev.userId] });
  }
  await openInbox(dev);
  const { page } = dev;
  await page.getByRole('radio', { name: 'Assigned' }).click();
  const line = ({ key }: { key: string }) => row(page, key);
  const link = (task: { key: string }) => line(task).getByRole('link');

  await link(third).focus();
  await page.keyboard.press('j');
  await expect(link(second)).toBeFocused();
  await page.keyboard.press('k');
  await expect(link(third)).toBeFocused();
  await page.keyboard.press('j');

  await page.keyboard.press('e');
  await expect(line(second)).toHaveCount(0);
  await expect(link(first)).toBeFocused();
  await expectRightBadge(dev);
  await page.keyboard.press('Shift+E');
  await expect(line(second)).toHaveAttribute('data-unread', '1');
  await expectRightBadge(dev);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /First$/ })).toBeVisible();
  await expect(line(first)).not.toHaveAttribute('data-unread', /./);
  await page.keyboard.press('Shift+U');
  await expect(line(first)).toHaveAttribute('data-unread', '1');

  await page.keyboard.press('h');
  await page.getByRole('menuitem', { name: 'Until the task changes' }).click();
  await expect(line(first)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Snoozed' }).click();
  await expect(line(first)).toHaveCount(1);
  await page.getByRole('radio', { name: 'All' }).click();

  await link(third).focus();
  await page.keyboard.press('m');
  await expect(page.getByText(/^Muted/)).toBeVisible();
  const { watch } = await dev.call<{ watch: { level: string } }>('GET', `/api/tasks/${third.id}/watch`);
  expect(watch.level).toBe('muted');
});

test('on a phone the list and what it leads to take turns', async ({ board }) => {
  const eva = await board.join('Eva', { viewport: { width: 390, height: 844 } });
  const ada = await board.join('Ada');
  const { id, key } = await board.addTask('In the pocket');
  await ada.call('PATCH', `/api/tasks/${id}`, { assigneeIds: [eva.userId] });
  await openInbox(eva);
  await row(eva.page, key).getByRole('link').click();
  await expect(eva.page.getByRole('region', { name: /In the pocket$/ })).toBeVisible();
  await expect(row(eva.page, key)).toBeHidden();
  await eva.page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(row(eva.page, key)).toBeVisible();
});
