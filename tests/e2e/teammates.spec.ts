import { demoPeople } from '../../db/seed/people';
import { expect, test } from '../support/board-people';

const tenSeconds = { timeout: 10_000 };

test('one visitor of the demo sees within ten seconds what it is like to be several', async ({ board }) => {
  const ada = await board.join('Ada');
  for (const { person, id } of demoPeople.filter(({ person }) => ['chloe', 'dev', 'eva'].includes(person))) {
    await ada.call('POST', `/api/projects/${board.projectId}/members`, { userId: id, role: 'editor' });
    await board.addTask(`For ${person}`);
  }
  const chat = ada.page.getByRole('log');
  const moved = ada.column('In progress').locator('li[data-task-id]');
  await ada.page.getByRole('switch', { name: 'Simulated teammates' }).click();
  await Promise.all([
    expect(ada.page.locator('[data-cursor]').first()).toBeVisible(tenSeconds),
    expect(moved.first()).toBeVisible(tenSeconds),
    expect(chat.getByText(/Chloe Marchetti|Dev Raman|Eva Novák/).first()).toBeVisible(tenSeconds),
    expect(ada.page.getByRole('button', { name: /^Follow/ })).toHaveCount(3, tenSeconds),
  ]);

  await ada.page.getByRole('switch', { name: 'Simulated teammates' }).click();
  await expect(ada.page.getByRole('button', { name: /^Follow/ })).toHaveCount(0, { timeout: 15_000 });
});
