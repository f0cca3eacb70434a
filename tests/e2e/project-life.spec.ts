import { expect, test } from '../support/board-people';

test('who left the project keeps their name in its comments and its history', async ({ board }) => {
  const task = await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ben.call('POST', `/api/tasks/${task.id}/comments`, { body: 'See you around.' });
  await ben.call('PATCH', `/api/tasks/${task.id}`, { priority: 'high' });
  const { user } = await ben.call<{ user: { name: string } }>('GET', '/api/me');
  await ada.call('DELETE', `/api/projects/${board.projectId}/members/${ben.userId}`);
  await ada.page.goto(`${ada.line.url}/projects/${board.projectId}/tasks/${task.id}`);
  const stream = ada.page.getByRole('region', { name: 'Activity' });
  await expect(stream.getByRole('listitem').filter({ hasText: 'See you around.' })).toContainText(user.name);
  await expect(stream.getByText(`${user.name} set the priority to High`)).toBeVisible();
});

test('an archived project is kept below the list, and an owner brings it back for everybody', async ({
  board,
}) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const path = `/api/projects/${board.projectId}`;
  const { project } = await ada.call<{ project: { name: string } }>('DELETE', path);
  await expect(ben.page.getByText('nobody can change it')).toBeVisible();
  await expect(ben.page.getByRole('button', { name: 'Restore' })).toHaveCount(0);

  await ada.page.goto(`${ada.line.url}/projects`);
  await ada.untilConnection(/^Live/);
  const list = ada.page.getByRole('main');
  const row = list.getByRole('link', { name: new RegExp(project.name) });
  await expect(row).toBeHidden();
  await list.getByRole('button', { name: /^Archived/ }).click();
  await row.click();
  await ada.page.getByRole('button', { name: 'Restore' }).click();
  await expect(ada.page.getByText('nobody can change it')).toHaveCount(0);
  await expect(ben.page.getByText('nobody can change it')).toHaveCount(0);

  await ben.page.goto(`${ben.line.url}/projects`);
  await expect(
    ben.page.getByRole('main').getByRole('link', { name: new RegExp(project.name) }),
  ).toContainText('1 open task');
});

test('older comments come in above, and what is read stays where it is', async ({ board }) => {
  const task = await board.addTask('Ship it');
  const ada = await board.join('Ada');
  const say = (number: number) =>
    ada.call('POST', `/api/tasks/${task.id}/comments`, { body: `Remark ${number}.` });
  // Ten at a time, so that the first ten are the oldest.
  for (let first = 1; first <= 210; first += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, index) => say(first + index)));
  }
  await ada.page.goto(`${ada.line.url}/projects/${board.projectId}/tasks/${task.id}`);
  const stream = ada.page.getByRole('region', { name: 'Activity' });
  const comment = (number: number) => stream.getByRole('listitem').filter({ hasText: `Remark ${number}.` });
  await ada.untilConnection(/^Live/);
  await expect(comment(210)).toBeAttached();
  await expect(comment(10)).toHaveCount(0);

  await comment(12).scrollIntoViewIfNeeded();
  const before = await comment(12).boundingBox();
  const older = stream.getByRole('button', { name: 'Show what happened before' });
  // Not by the mouse, for which the page would be scrolled to it.
  await older.evaluate((button: HTMLButtonElement) => button.click());
  await expect(comment(1)).toBeAttached();
  const after = await comment(12).boundingBox();
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
  await expect(stream.getByText(/created this/)).toBeAttached();
  await expect(older).toHaveCount(0);
});
