import { type BoardPerson, expect, test } from '../support/board-people';

const cursorOf = (viewer: BoardPerson, { userId }: BoardPerson) =>
  viewer.page.locator(`[data-cursor="${userId}"]`);

test('ux-P5 a cursor stands over the same card in windows of other size', async ({ board }) => {
  await board.addTask('Above');
  await board.addTask('Point at me');
  const [ada, ben] = await Promise.all([
    board.join('Ada', { viewport: { width: 1440, height: 900 } }),
    board.join('Ben', { viewport: { width: 1024, height: 700 } }),
  ]);
  const target = await boxOf(ada, 'Point at me');
  await ada.page.mouse.move(target.x + 10, target.y + 10);
  await ada.page.mouse.move(target.x + target.width / 4, target.y + target.height / 2, { steps: 5 });
  await expect(cursorOf(ben, ada)).toBeVisible();
  const card = await boxOf(ben, 'Point at me');
  await expect
    .poll(async () => {
      const mark = await cursorOf(ben, ada).boundingBox();
      if (!mark) return 'not drawn';
      const [dx, dy] = [mark.x - (card.x + card.width / 4), mark.y - (card.y + card.height / 2)];
      return Math.abs(dx) < 6 && Math.abs(dy) < 6 ? 'on the card' : `${dx} ${dy} px beside`;
    })
    .toBe('on the card');
});

test('ux-P6 who hides cursors neither sees others’ nor sends their own', async ({ board }) => {
  await board.addTask('Point at me');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await pointAt(ada, 'Point at me');
  await expect(cursorOf(ben, ada)).toBeVisible();
  await ben.page.getByRole('button', { name: /your menu/ }).click();
  await ben.page.getByRole('menuitemcheckbox', { name: 'Live cursors' }).click();
  await expect(cursorOf(ben, ada)).toHaveCount(0);
  await ben.page.keyboard.press('Escape');
  await pointAt(ben, 'Point at me');
  await board.addTask('Pointed before');
  await expect(ada.card('Pointed before')).toHaveCount(1);
  await expect(cursorOf(ada, ben)).toHaveCount(0);
});

test('ux-P1 two tabs are one person, and the face goes when the last one is closed', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const benAgain = await board.join('Ben', { beside: ben });
  const face = ada.page.getByRole('button', { name: 'Follow Ben Lindqvist' });
  await expect(face).toHaveCount(1);
  await benAgain.page.close();
  await board.addTask('Meanwhile');
  await expect(ada.card('Meanwhile')).toHaveCount(1);
  await expect(face).toHaveCount(1);
  await ben.page.close();
  await expect(face).toHaveCount(0);
});

test('P70 who vanishes without a word is gone with everything they were seen doing', async ({ board }) => {
  const { id } = await board.addTask('Shared');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await openTask(ben, board.projectId, id);
  await ben.page.getByRole('textbox', { name: 'Title' }).focus();
  await expect(ada.card('Shared').getByText(/Ben/)).toBeVisible();
  ben.line.sever();
  await expect(ada.card('Shared').getByText(/Ben/)).toHaveCount(0);
  await expect(ada.page.getByRole('button', { name: 'Follow Ben Lindqvist' })).toHaveCount(0);
});

test('a task that somebody has open shows them, on the card and in the panel', async ({ board }) => {
  const { id } = await board.addTask('Shared');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await openTask(ben, board.projectId, id);
  await expect(ada.card('Shared').getByText('Ben Lindqvist views')).toBeVisible();
  await openTask(ada, board.projectId, id);
  const viewers = ada.page.getByRole('list', { name: 'Viewing this task' });
  await expect(viewers.getByRole('img', { name: 'Ben Lindqvist' })).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await expect(viewers).toHaveCount(0);
});

test('ux-P8 a field that somebody edits says so before one types, and is handed over on asking', async ({
  board,
}) => {
  const { id } = await board.addTask('Shared');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await Promise.all([openTask(ada, board.projectId, id), openTask(ben, board.projectId, id)]);
  await ada.page.getByRole('button', { name: 'Add a description…' }).click();
  await ada.page.getByRole('textbox', { name: 'Description' }).fill('Half a thought');
  await expect(ben.page.getByText('is editing the description')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Ask to take over' }).click();
  await expect(ada.page.getByText('Ben Lindqvist asks to take over.')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Save and hand over' }).click();
  await expect(ben.page.getByRole('textbox', { name: 'Description' })).toHaveValue('Half a thought');
  await expect(ada.page.getByText('is editing the description')).toBeVisible();
});

test('ux-C7 typing a comment is seen by the others, never by oneself, and ends at once when it is sent', async ({
  board,
}) => {
  const { id } = await board.addTask('Shared');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const adaAgain = await board.join('Ada', { beside: ada });
  for (const person of [ada, adaAgain, ben]) await openTask(person, board.projectId, id);
  const typing = (person: BoardPerson) => person.page.getByText(/is typing/);
  await ada.page.getByRole('textbox', { name: 'Comment' }).pressSequentially('Looks good');
  await expect(typing(ben)).toHaveText(/Ada/);
  await expect(typing(adaAgain)).toHaveCount(0);
  await ada.page.keyboard.press('Control+Enter');
  await expect(ben.page.getByText('Looks good')).toBeVisible();
  await expect(typing(ben)).toHaveCount(0, { timeout: 1_000 });
});

test('ux-P7 following somebody ends with one’s own Escape', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await ada.page.getByRole('button', { name: 'Follow Ben Lindqvist' }).click();
  const frame = ada.page.getByText(/Following Ben/);
  await expect(frame).toBeVisible();
  await expect(ben.page.getByText(/Following/)).toHaveCount(0);
  await ada.page.keyboard.press('Escape');
  await expect(frame).toHaveCount(0);
});

async function boxOf(person: BoardPerson, title: string) {
  const box = await person.card(title).boundingBox();
  if (!box) throw new Error(`${title} is not drawn`);
  return box;
}

async function pointAt(person: BoardPerson, title: string): Promise<void> {
  const { x, y, width, height } = await boxOf(person, title);
  await person.page.mouse.move(x + 5, y + 5);
  await person.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}

async function openTask(person: BoardPerson, projectId: string, taskId: string): Promise<void> {
  await person.page.goto(`${person.line.url}/projects/${projectId}/tasks/${taskId}`);
  await person.untilConnection(/^Live/);
}
