import { expect, test } from '../support/board-people';

test('a title edited in the panel changes on the other board', async ({ board }) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.card('Ship it').getByRole('link').click();
  const title = ada.page.getByRole('textbox', { name: 'Title' });
  await title.fill('Ship it on Friday');
  await title.press('Enter');
  await expect(ben.card('Ship it on Friday')).toHaveCount(1);
});

for (const choice of ['Keep mine', 'Take theirs'] as const) {
  test(`ux-O12 two people who change one title are asked: ${choice}`, async ({ board }) => {
    const task = await board.addTask('Ship it');
    const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
    await ben.card('Ship it').getByRole('link').click();
    const title = ben.page.getByRole('textbox', { name: 'Title' });
    await title.fill('Ben’s title');
    await ada.call('PATCH', `/api/tasks/${task.id}`, { title: 'Ada’s title' });
    await expect(ben.page.getByText(/Keep yours, or take theirs\?/)).toBeVisible();
    await expect(title).toHaveValue('Ben’s title');
    await ben.page.getByRole('button', { name: choice }).click();
    const outcome = choice === 'Keep mine' ? 'Ben’s title' : 'Ada’s title';
    await expect(ada.card(outcome)).toHaveCount(1);
    await expect(ben.card(outcome)).toHaveCount(1);
  });
}

test('a change made offline that somebody overtook is kept and put to its author', async ({ board }) => {
  const task = await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ben.card('Ship it').getByRole('link').click();
  ben.line.sever();
  await ben.untilConnection(/^Offline/);
  const title = ben.page.getByRole('textbox', { name: 'Title' });
  await title.fill('Ben’s title');
  await title.press('Enter');
  await ada.call('PATCH', `/api/tasks/${task.id}`, { title: 'Ada’s title' });
  ben.line.mend();
  await expect(ben.page.getByText(/Keep yours, or take theirs\?/)).toBeVisible({ timeout: 20_000 });
  await expect(ben.page.getByText('Ben’s title', { exact: true })).toBeVisible();
  await ben.page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(ada.card('Ben’s title')).toHaveCount(1);
});

test('comments come and go on both screens, and are counted on the card', async ({ board }) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await Promise.all([
    ada.card('Ship it').getByRole('link').click(),
    ben.card('Ship it').getByRole('link').click(),
  ]);
  const field = ada.page.getByPlaceholder('Write a comment…');
  await field.fill('Is the copy **ready**?');
  await field.press('Control+Enter');
  await expect(ben.page.getByText('Is the copy ready?')).toBeVisible();
  await expect(ben.card('Ship it')).toContainText('1');
});

test('ux-B19 a task’s address opened cold shows it over its board, and closing leads to the board', async ({
  board,
}) => {
  const task = await board.addTask('Ship it');
  const ada = await board.join('Ada');
  await ada.page.goto(`${ada.line.url}/projects/${board.projectId}/tasks/${task.id}`);
  await expect(ada.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ship it');
  await expect(ada.card('Ship it')).toHaveCount(1);
  await ada.untilConnection(/^Live/);
  await ada.page.keyboard.press('Escape');
  await expect(ada.page).toHaveURL(new RegExp(`/projects/${board.projectId}$`));
});

test('rel-B29 text typed into a task that somebody archives is kept for copying', async ({ board }) => {
  const task = await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ben.card('Ship it').getByRole('link').click();
  await ben.page.getByRole('textbox', { name: 'Title' }).fill('Half a thou');
  await ada.call('DELETE', `/api/tasks/${task.id}`);
  await expect(ben.page.getByRole('button', { name: 'Restore' })).toBeVisible();
  await expect(ben.page.getByText('Half a thou')).toBeVisible();
});
