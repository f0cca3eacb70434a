import { expect, test } from '../support/board-people';

test('ux-P12 an admin sees within five seconds who comes and who goes, and with what', async ({ board }) => {
  const ada = await board.join('Ada');
  const boardName = (await ada.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  const people = ada.page.getByRole('region', { name: 'People', exact: true });
  const rowOfEva = people.getByRole('row').filter({ hasText: 'Eva Novák' }).filter({ hasText: boardName });
  await expect(rowOfEva).toHaveCount(0);

  const eva = await board.join('Eva');
  await expect(rowOfEva).toHaveCount(1, { timeout: 5_000 });
  await expect(rowOfEva).toContainText(/Chrome on/);
  await expect(rowOfEva).toContainText('websocket');

  await eva.page.close();
  await expect(rowOfEva).toHaveCount(0, { timeout: 5_000 });
});

test('the panel is not there for a member', async ({ board }) => {
  const ben = await board.join('Ben');
  await ben.page.goto(`${ben.line.url}/admin/presence`);
  await expect(ben.page.getByRole('heading', { name: 'Presence' })).toHaveCount(0);
});
