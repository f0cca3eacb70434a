import { expect, test, titlesIn } from '../support/board-people';

test('ux-B1 five tasks typed in a row stand on the other screen, in order', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const field = ada.column('To do').getByRole('textbox', { name: 'Add a task' });
  await field.click();
  const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
  for (const title of titles) {
    await ada.page.keyboard.type(title);
    await ada.page.keyboard.press('Enter');
  }
  await expect(field).toBeFocused();
  await expect.poll(() => titlesIn(ben, 'To do')).toEqual(titles);
  await expect(ada.page.locator('[data-sync]')).toHaveCount(0);
});

test('a card that is dragged moves on the other screen, and stays there', async ({ board }) => {
  await board.addTask('Stays');
  await board.addTask('Ship it');
  // Wide enough for every column: near its edge the board scrolls, and the column would not stay where it is.
  const viewport = { width: 1600, height: 900 };
  const [ada, ben] = await Promise.all([board.join('Ada', { viewport }), board.join('Ben')]);
  const from = await ada.card('Ship it').boundingBox();
  const to = await ada.column('Done').boundingBox();
  if (!from || !to) throw new Error('The card or the column is not drawn');
  await ada.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await ada.page.mouse.down();
  await ada.page.mouse.move(to.x + 80, to.y + 120, { steps: 12 });
  await ada.page.mouse.up();
  await expect(ada.column('Done').locator('li[data-task-id]')).toHaveText(/Ship it/);
  await expect(ben.column('Done').locator('li[data-task-id]')).toHaveText(/Ship it/);
  await ben.page.reload();
  await expect(ben.column('Done').locator('li[data-task-id]')).toHaveText(/Ship it/);
  expect(await titlesIn(ben, 'To do')).toEqual(['Stays']);
});

test('ux-B5 a drag that Escape ends changes nothing', async ({ board }) => {
  await board.addTask('Ship it');
  const ada = await board.join('Ada');
  const from = await ada.card('Ship it').boundingBox();
  const to = await ada.column('Done').boundingBox();
  if (!from || !to) throw new Error('The card or the column is not drawn');
  await ada.page.mouse.move(from.x + 40, from.y + 20);
  await ada.page.mouse.down();
  await ada.page.mouse.move(to.x + 80, to.y + 120, { steps: 8 });
  await ada.page.keyboard.press('Escape');
  await ada.page.mouse.up();
  await expect.poll(() => titlesIn(ada, 'To do')).toEqual(['Ship it']);
  await expect(ada.column('Done').locator('li[data-task-id]')).toHaveCount(0);
});

test('ux-K12 keys move a card to the neighbour column, keep the focus on it, and the others see it', async ({
  board,
}) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.card('Ship it').getByRole('link').focus();
  await ada.page.keyboard.press('>');
  await expect(ben.column('In progress').locator('li[data-task-id]')).toHaveText(/Ship it/);
  await expect(ada.column('In progress').getByRole('link', { name: /Ship it/ })).toBeFocused();
});

test('ux-B6 a card moves by its menu alone', async ({ board }) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.card('Ship it').hover();
  await ada.page.getByRole('button', { name: 'Actions for Ship it' }).click();
  await ada.page.getByRole('menuitem', { name: /Move to/ }).click();
  const dialog = ada.page.getByRole('dialog');
  await dialog.getByLabel('Column').click();
  await ada.page.getByRole('option', { name: 'Done' }).click();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(ben.column('Done').locator('li[data-task-id]')).toHaveText(/Ship it/);
});

test('ux-T1 an archived task leaves both screens, and Undo brings it back on both', async ({ board }) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.card('Ship it').getByRole('link').focus();
  await ada.page.keyboard.press('e');
  await expect(ben.card('Ship it')).toHaveCount(0);
  await ada.page.getByRole('button', { name: 'Undo' }).click();
  await expect(ben.card('Ship it')).toHaveCount(1);
  await expect(ada.card('Ship it')).toHaveCount(1);
});

test('columns are added, renamed and deleted on every screen', async ({ board }) => {
  await board.addTask('Ship it', 'In progress');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { columns } = await ada.call<{ columns: { id: string; name: string }[] }>(
    'GET',
    `/api/projects/${board.projectId}`,
  );
  const inProgress = columns.find(({ name }) => name === 'In progress');
  await ada.call('POST', `/api/projects/${board.projectId}/columns`, { name: 'Review', wipLimit: 2 });
  await expect(ben.column('Review')).toBeVisible();
  await ada.call('PATCH', `/api/columns/${inProgress?.id}`, { name: 'Doing' });
  await expect(ben.column('Doing')).toBeVisible();
  const target = columns.find(({ name }) => name === 'Done');
  await ada.call('DELETE', `/api/columns/${inProgress?.id}?moveTasksTo=${target?.id}`);
  await expect(ben.column('Doing')).toHaveCount(0);
  await expect(ben.column('Done').locator('li[data-task-id]')).toHaveText(/Ship it/);
});

test('two tabs of one person show the same', async ({ board }) => {
  await board.addTask('Ship it');
  const ada = await board.join('Ada');
  const tab = await board.join('Ada', { beside: ada });
  const field = ada.column('To do').getByRole('textbox', { name: 'Add a task' });
  await field.fill('From the first tab');
  await field.press('Enter');
  await expect(tab.card('From the first tab')).toHaveCount(1);
  await tab.card('Ship it').getByRole('link').focus();
  await tab.page.keyboard.press('>');
  await expect(ada.column('In progress').locator('li[data-task-id]')).toHaveText(/Ship it/);
});

test('a viewer sees everything live and is offered nothing to change', async ({ board }) => {
  const [ada, eva] = await Promise.all([board.join('Ada'), board.join('Eva', { role: 'viewer' })]);
  await expect(eva.page.getByText('View only')).toBeVisible();
  await expect(eva.page.getByRole('textbox', { name: 'Add a task' })).toHaveCount(0);
  const field = ada.column('To do').getByRole('textbox', { name: 'Add a task' });
  await field.fill('Ship it');
  await field.press('Enter');
  await expect(eva.card('Ship it')).toHaveCount(1);
  await eva.card('Ship it').getByRole('link').click();
  await expect(eva.page.getByRole('textbox', { name: 'Title' })).toHaveCount(0);
});
