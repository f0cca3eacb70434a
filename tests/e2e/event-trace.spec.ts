import { expect, test } from '../support/board-people';

test('an admin follows the latest event about a task by its key', async ({ board }) => {
  const ada = await board.join('Ada');
  const { id, key } = await board.addTask('To be followed');
  await ada.page.goto(`${ada.line.url}/admin/events`);
  await ada.untilConnection(/^Live/);
  await ada.page.getByRole('textbox', { name: 'Event id or task key' }).fill(key);
  await ada.page.getByRole('button', { name: 'Follow' }).click();
  const latest = ada.page.getByRole('region', { name: `Latest events about ${key}` });
  await latest.getByRole('link').first().click();
  await expect(ada.page.getByRole('heading', { name: 'taskCreated' })).toBeVisible();
  await expect(ada.page.getByText(id)).toBeVisible();
  const sockets = ada.page.getByRole('region', { name: 'Sockets by node' });
  await expect(sockets.getByRole('row')).toHaveCount(2);
});
