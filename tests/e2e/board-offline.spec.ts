import { type BoardPerson, expect, test, titlesIn } from '../support/board-people';

test('ux-O5 changes made offline are shown, counted, and sent in order on return', async ({ board }) => {
  await board.addTask('Before');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  ben.line.sever();
  await ben.untilConnection(/^Offline/);
  const field = ben.column('To do').getByRole('textbox', { name: 'Add a task' });
  for (const title of ['Offline one', 'Offline two']) {
    await field.fill(title);
    await field.press('Enter');
  }
  await ben.untilConnection(/^Offline · 2 changes waiting/);
  await expect(ben.page.locator('[data-sync="pending"]')).toHaveCount(2);
  await board.addTask('Meanwhile');
  await expect(ada.card('Meanwhile')).toHaveCount(1);
  await expect(ada.card('Offline one')).toHaveCount(0);
  ben.line.mend();
  await ben.untilConnection(/^Live/);
  const whole = ['Before', 'Meanwhile', 'Offline one', 'Offline two'];
  await expect.poll(() => titlesIn(ada, 'To do')).toEqual(whole);
  await expect.poll(() => titlesIn(ben, 'To do')).toEqual(whole);
  await expect(ben.page.locator('[data-sync]')).toHaveCount(0);
});

test('ux-O3 a refused change vanishes from the board, and why is said in the window where it was made', async ({
  board,
}) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  ben.line.sever();
  await ben.untilConnection(/^Offline/);
  const field = ben.column('To do').getByRole('textbox', { name: 'Add a task' });
  await field.fill('Not allowed any more');
  await field.press('Enter');
  await expect(ben.card('Not allowed any more')).toHaveCount(1);
  await ada.call('PATCH', `/api/projects/${board.projectId}/members/${ben.userId}`, { role: 'viewer' });
  ben.line.mend();
  await ben.untilConnection(/^Live/);
  await expect(ben.card('Not allowed any more')).toHaveCount(0);
  const reasonIn = ({ page }: BoardPerson) =>
    page
      .getByRole('alert')
      .filter({ hasText: /Not allowed any more|role/ })
      .first();
  await expect(reasonIn(ben)).toBeVisible();

  const beside = await board.join('Ben', { beside: ben });
  await board.addTask('Seen in both windows');
  await expect(beside.card('Seen in both windows')).toHaveCount(1);
  await expect(reasonIn(beside)).toHaveCount(0);
  await ben.page.close();
  await beside.page.reload();
  await expect(reasonIn(beside)).toBeVisible();
});

test('who is removed from one project stays on the board of another', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { project } = await ada.call<{ project: { id: string } }>('POST', '/api/projects', {
    name: 'Elsewhere',
  });
  await ada.call('POST', `/api/projects/${project.id}/members`, { userId: ben.userId, role: 'editor' });
  await expect(ben.page.locator(`a[href="/projects/${project.id}"]`)).toBeVisible();
  await ada.call('DELETE', `/api/projects/${project.id}/members/${ben.userId}`);
  await expect(ben.page.locator(`a[href="/projects/${project.id}"]`)).toHaveCount(0);
  await board.addTask('Still here');
  await expect(ben.card('Still here')).toHaveCount(1);
});

test('a removed member is led away from the board at once, with the reason', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.call('DELETE', `/api/projects/${board.projectId}/members/${ben.userId}`);
  await expect(ben.page.getByText('You no longer have access')).toBeVisible();
  await expect(ben.page).toHaveURL(/\/projects$/);
});

test('rel-F31 thirty changes made offline outlive their page, and have their effect once', async ({
  board,
}) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  ben.line.sever();
  await ben.untilConnection(/^Offline/);
  const field = ben.column('To do').getByRole('textbox', { name: 'Add a task' });
  const titles = Array.from({ length: 30 }, (_, index) => `Offline ${index + 1}`);
  for (const title of titles) {
    await field.fill(title);
    await field.press('Enter');
  }
  await ben.untilConnection(/^Offline · 30 changes waiting/);
  await ben.page.close();
  expect(await titlesIn(ada, 'To do')).toEqual([]);

  ben.line.mend();
  const again = await board.join('Ben', { beside: ben });
  await again.untilConnection(/^Live/);
  await expect.poll(() => titlesIn(again, 'To do')).toEqual(titles);
  await expect.poll(() => titlesIn(ada, 'To do')).toEqual(titles);
  await expect(again.page.locator('[data-sync]')).toHaveCount(0);
});
