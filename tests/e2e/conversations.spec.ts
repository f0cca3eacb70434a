import { expect, test } from '../support/board-people';
import { chatOf } from '../support/chat-room';

test('ux-C5 ux-C14 a group begins, is unread for the others, and is read in all their tabs at once', async ({
  board,
}) => {
  const [ada, chloe] = await Promise.all([board.join('Ada'), board.join('Chloe')]);
  const chloesOther = await board.join('Chloe', { beside: chloe });
  await ada.page.getByRole('button', { name: 'New message' }).click();
  const people = ada.page.getByRole('combobox', { name: 'People' });
  for (const name of ['Chloe', 'Dev']) {
    await people.fill(name);
    await people.press('Enter');
  }
  await ada.page.getByRole('button', { name: 'Start a group' }).click();
  await expect(ada.page.getByRole('heading', { name: 'Chloe, Dev' })).toBeVisible();
  await chatOf(ada.page).say('Lunch at one?');

  const id = new URL(ada.page.url()).pathname.split('/').at(-1) ?? '';
  const row = (page: typeof ada.page) => page.locator(`nav a[href="/conversations/${id}"]`);
  await expect(row(chloe.page)).toHaveAccessibleName('Ada, Dev, 1 unread');
  await expect(row(chloesOther.page)).toHaveAccessibleName('Ada, Dev, 1 unread');
  await expect(chloe.page).toHaveTitle(/^\(\d+\) /);
  await expect(chloe.page.locator('link[rel="icon"][type="image/svg+xml"]')).toHaveAttribute(
    'href',
    '/icons/icon-unread.svg',
  );

  await row(chloe.page).click();
  await expect(chatOf(chloe.page).message('Lunch at one?')).toBeVisible();
  await expect(row(chloesOther.page)).toHaveAccessibleName('Ada, Dev');

  await chatOf(chloe.page).field.fill('Half past');
  await expect(ada.page.getByText('Chloe is typing…')).toBeVisible();
  await row(chloesOther.page).waitFor();
  await chloe.page.reload();
  await expect(chatOf(chloe.page).field).toHaveValue('Half past');
  await expect(row(chloe.page)).toHaveAccessibleName('Ada, Dev, draft');
  await chatOf(chloe.page).field.press('Enter');
  await expect(chatOf(ada.page).message('Half past')).toContainText('Chloe Marchetti');
});

test('only admins see the room of the admins', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const messages = (page: typeof ada.page) => page.getByRole('region', { name: 'Messages' });
  await expect(messages(ada.page).getByRole('link', { name: /^Admins/ })).toBeVisible();
  await expect(messages(ben.page)).toBeVisible();
  await expect(messages(ben.page).getByRole('link', { name: /^Admins/ })).toHaveCount(0);
  await messages(ada.page)
    .getByRole('link', { name: /^Admins/ })
    .click();
  await expect(ada.page.getByRole('heading', { name: 'Admins' })).toBeVisible();
  const url = new URL(ada.page.url());
  await ben.page.goto(`${ben.line.url}${url.pathname}`);
  await expect(ben.page.getByRole('heading', { name: /not|no page/i })).toBeVisible();
});
