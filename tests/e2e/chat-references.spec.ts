import { expect, test } from '../support/board-people';
import { chatOf } from '../support/chat-room';

test('ux-C6 @ offers people, the keys choose one, and a chip stands in the message', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { field, say, message } = chatOf(ada.page);
  await field.pressSequentially('Ask @');
  const people = ada.page.getByRole('listbox', { name: 'People' });
  await expect(people.getByRole('option', { name: 'Ben Lindqvist' })).toBeVisible();
  await expect(people.getByRole('option', { name: /Eva Novák.*Not in here/ })).toBeVisible();
  const active = await field.getAttribute('aria-activedescendant');
  await field.press('ArrowDown');
  await expect(field).not.toHaveAttribute('aria-activedescendant', active ?? '');
  await field.press('Escape');
  await expect(people).toHaveCount(0);
  await expect(field).toHaveValue('Ask @');

  await field.pressSequentially('ben');
  await field.press('Tab');
  await expect(field).toHaveValue('Ask @Ben Lindqvist ');
  await field.press('Enter');
  await expect(chatOf(ben.page).message('Ask @Ben Lindqvist')).toHaveCount(1);
  const { items } = await ada.call<{ items: { body: string }[] }>(
    'GET',
    `/api/projects/${board.projectId}/messages`,
  );
  expect(items[0]?.body).toBe(`Ask [@Ben Lindqvist](user:${ben.userId}) `);

  await field.press('ArrowUp');
  await expect(ada.page.getByRole('textbox', { name: 'Edit message' })).toHaveValue('Ask @Ben Lindqvist ');
  await ada.page.keyboard.press('Escape');
  await say('That is all');
  await expect(message('That is all')).toHaveCount(1);
});

test('the same list helps in comments', async ({ board }) => {
  await board.addTask('Ship it');
  const ada = await board.join('Ada');
  await board.join('Ben');
  await ada.card('Ship it').getByRole('link').click();
  const field = ada.page.getByPlaceholder('Write a comment…');
  await field.pressSequentially('@ben');
  await field.press('Enter');
  await expect(field).toHaveValue('@Ben Lindqvist ');
  await field.press('Control+Enter');
  await expect(ada.page.locator('[data-comment-id]').getByText('@Ben Lindqvist')).toBeVisible();
});

test('a task in a message shows its title and column, as they are now', async ({ board }) => {
  const task = await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { field } = chatOf(ada.page);
  await field.pressSequentially('About #ship');
  await expect(ada.page.getByRole('option', { name: /Ship it/ })).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue(`About #${task.key} `);
  await field.press('Enter');
  const chip = chatOf(ben.page).log.getByRole('link', { name: new RegExp(task.key) });
  await expect(chip).toContainText('Ship itTo do');
  await ada.call('PATCH', `/api/tasks/${task.id}`, { title: 'Ship it today' });
  await expect(chip).toContainText('Ship it today');
  await chip.click();
  await expect(ben.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ship it today');
});

test('a message becomes a task, and a task goes into a message', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await chatOf(ada.page).say('The basket is emptied after signing in');
  await chatOf(ben.page).choose('The basket is emptied', 'Make a task of it');
  await expect(ben.page.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'The basket is emptied after signing in',
  );
  await expect(ada.card('The basket is emptied after signing in')).toHaveCount(1);
  await ben.page.getByRole('button', { name: 'Task menu' }).click();
  await ben.page.getByRole('menuitem', { name: 'Share in chat' }).click();
  await expect(chatOf(ben.page).field).toHaveValue(/^#[A-Z0-9]+-\d+ $/);
  await expect(chatOf(ben.page).field).toBeFocused();
});

test('ux-K8 a search finds a message far up and leads to it', async ({ board }) => {
  const ada = await board.join('Ada');
  const word = `walrus${board.projectId.slice(-6)}`;
  const path = `/api/projects/${board.projectId}/messages`;
  await ada.call('POST', path, { body: `The ${word} was here` });
  for (let number = 1; number <= 70; number += 1) await ada.call('POST', path, { body: `Line ${number}` });
  await ada.page.goto(`${ada.line.url}/projects`);
  await ada.untilConnection(/^Live/);
  await ada.page.keyboard.press('/');
  const field = ada.page.getByRole('combobox', { name: 'Search tasks and messages' });
  await expect(field).toHaveValue('');
  await field.fill(word);
  await expect(ada.page.getByRole('option', { name: new RegExp(word) })).toBeVisible();
  await field.press('Enter');
  const found = chatOf(ada.page).message(word);
  await expect(found).toBeInViewport();
  await expect(found).toBeFocused();
});
