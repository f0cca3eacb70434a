import { expect, test } from '../support/board-people';

test('who watches a task by its menu hears of its changes, and who mutes it does not', async ({ board }) => {
  const { id } = await board.addTask('Watched');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ben.page.goto(`${ben.line.url}/projects/${board.projectId}/tasks/${id}`);
  await ben.untilConnection(/^Live/);
  const choose = async (label: string) => {
    await ben.page.getByRole('button', { name: 'Task menu' }).click();
    await ben.page.getByRole('menuitemcheckbox', { name: label }).click();
    await ben.page.keyboard.press('Escape');
  };
  const levelOf = async () =>
    (await ben.call<{ watch: { level: string } }>('GET', `/api/tasks/${id}/watch`)).watch.level;
  const entriesOf = async () => {
    const { items } = await ben.call<{ items: { taskId?: string }[] }>('GET', '/api/notifications');
    return items.filter(({ taskId }) => taskId === id).length;
  };

  await choose('Watch');
  await expect.poll(levelOf).toBe('watching');
  await ada.call('PATCH', `/api/tasks/${id}`, { estimate: 3 });
  expect(await entriesOf()).toBe(1);

  await choose('Mute');
  await expect.poll(levelOf).toBe('muted');
  await ada.call('PATCH', `/api/tasks/${id}`, { estimate: 5 });
  expect(await entriesOf()).toBe(1);
});
