import { type BoardPerson, expect, test } from '../support/board-people';
import { chatOf } from '../support/chat-room';

const shortWindow = { viewport: { width: 1280, height: 480 } };

/** Fills a project's room in somebody's name, past the page. */
async function sayMany(person: BoardPerson, projectId: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await person.call('POST', `/api/projects/${projectId}/messages`, { body: `Line ${number} of many` });
  }
}

test('what one says is read by the other', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await chatOf(ada.page).say('Shall we **ship**?');
  await expect(chatOf(ben.page).message('Shall we ship?')).toContainText('Ada Okafor');
  await expect(chatOf(ada.page).field).toHaveValue('');
  await expect(chatOf(ada.page).message('Shall we ship?')).not.toHaveAttribute('data-sync', 'pending');
});

test('ux-C4 Enter sends, Shift and Enter break the line, and Enter that ends a composition does not send', async ({
  board,
}) => {
  const ada = await board.join('Ada');
  const { field, message } = chatOf(ada.page);
  await field.pressSequentially('First');
  await field.press('Shift+Enter');
  await field.pressSequentially('second');
  await expect(field).toHaveValue('First\nsecond');
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(field).toHaveValue('First\nsecond');
  await field.press('Control+Enter');
  await expect(message('second')).toHaveCount(1);
});

test('ux-C1 ux-C14 a room opens at the first unread message, and reading it clears it in the other tab', async ({
  board,
}) => {
  const ada = await board.join('Ada');
  const ben = await board.join('Ben');
  const away = await board.join('Ben', { beside: ben });
  await away.page.getByRole('button', { name: 'Fold the chat' }).click();
  await ben.page.goto(`${ben.line.url}/projects`);
  await sayMany(ada, board.projectId, 30);
  const unread = away.page.getByRole('button', { name: 'Chat, 30 unread' });
  await expect(unread).toBeVisible();

  await unread.click();
  const { log, message } = chatOf(away.page);
  await expect(log.getByText('New', { exact: true })).toBeInViewport();
  await expect(message('Line 1 of many')).toBeInViewport();
  await expect(away.page.getByRole('button', { name: 'Chat, 30 unread' })).toBeVisible();
  await away.page.getByRole('button', { name: /show the newest/i }).click();
  await expect(away.page.getByRole('button', { name: 'Chat', exact: true })).toBeVisible();
});

test('ux-C2 who has scrolled up is told how much is new and stays where they are', async ({ board }) => {
  const ada = await board.join('Ada');
  await sayMany(ada, board.projectId, 40);
  const ben = await board.join('Ben', shortWindow);
  const { log, message } = chatOf(ben.page);
  await expect(message('Line 40 of many')).toBeInViewport();
  await log.evaluate((element) => element.scrollBy({ top: -600, behavior: 'instant' }));
  await expect(ben.page.getByRole('button', { name: 'Show the newest' })).toBeVisible();
  const before = await log.evaluate((element) => element.scrollTop);
  await chatOf(ada.page).say('Something new');
  await chatOf(ada.page).say('And one more');
  const pill = ben.page.getByRole('button', { name: '2 new, show the newest' });
  await expect(pill).toBeVisible();
  expect(await log.evaluate((element) => element.scrollTop)).toBe(before);
  await pill.click();
  await expect(message('And one more')).toBeInViewport();
  await chatOf(ada.page).say('A third');
  await expect(message('A third')).toBeInViewport();
});

test('ux-C3 older messages come in above without moving what is read', async ({ board }) => {
  const ada = await board.join('Ada', shortWindow);
  await sayMany(ada, board.projectId, 130);
  await ada.page.reload();
  const { log, message } = chatOf(ada.page);
  await expect(message('Line 130 of many')).toBeInViewport();
  await expect(message('Line 60 of many')).toHaveCount(0);
  const moved = await log.evaluate(async (element) => {
    const rows = () => element.querySelectorAll<HTMLElement>('[data-message-id]');
    const oldest = rows()[0];
    element.scrollTop = 0;
    const topOf = () => oldest?.getBoundingClientRect().top ?? Number.NaN;
    const before = topOf();
    const count = rows().length;
    const deadline = performance.now() + 10_000;
    while (rows().length === count && performance.now() < deadline) {
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return rows().length > count ? Math.abs(topOf() - before) : Number.NaN;
  });
  expect(moved).toBeLessThanOrEqual(2);
  await expect(message('Line 60 of many')).toHaveCount(1);
});

test('ux-C7 ux-C8 typing is seen by others at once, never by oneself, and ends with sending', async ({
  board,
}) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const adasOther = await board.join('Ada', { beside: ada });
  const typing = (person: BoardPerson) => person.page.getByText('Ada is typing…');
  await chatOf(ada.page).field.pressSequentially('Hm');
  await expect(typing(ben)).toBeVisible({ timeout: 1_000 });
  await expect(typing(adasOther)).toHaveCount(0);
  await chatOf(ada.page).field.press('Enter');
  await expect(typing(ben)).toHaveCount(0, { timeout: 1_000 });
  await chatOf(ada.page).field.pressSequentially('One more');
  await expect(typing(ben)).toBeVisible();
  await expect(typing(ben)).toHaveCount(0, { timeout: 6_000 });
});

test('ux-C10 a reply quotes its source, leads to it, and says when it is gone', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await chatOf(ada.page).say('Where is the copy?');
  const bens = chatOf(ben.page);
  await bens.message('Where is the copy?').click();
  await ben.page.keyboard.press('r');
  await expect(bens.field).toBeFocused();
  await bens.say('In the drawer');
  const reply = chatOf(ada.page).message('In the drawer');
  await reply.getByRole('button', { name: /Where is the copy\?/ }).click();
  await expect(chatOf(ada.page).message('Where is the copy?').first()).toBeFocused();
  await chatOf(ada.page).choose('Where is the copy?', 'Delete…');
  await ada.page.getByRole('button', { name: 'Delete message' }).click();
  await expect(bens.message('In the drawer')).toContainText('A message that was deleted');
});

test('ux-C11 an edit is marked, and a deletion leaves its place', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const adas = chatOf(ada.page);
  await adas.say('We ship on Thurday');
  await expect(chatOf(ben.page).message('We ship on Thurday')).toBeVisible();
  await adas.field.press('ArrowUp');
  const edited = ada.page.getByRole('textbox', { name: 'Edit message' });
  await edited.fill('We ship on Thursday');
  await edited.press('Enter');
  await expect(chatOf(ben.page).message('We ship on Thursday')).toContainText('edited');
  await expect(adas.field).toBeFocused();
  await adas.choose('We ship on Thursday', 'Delete…');
  await ada.page.getByRole('button', { name: 'Delete message' }).click();
  await expect(chatOf(ben.page).message('This message was deleted.')).toHaveCount(1);
  await expect(chatOf(ben.page).message('Thursday')).toHaveCount(0);
});

test('a reaction goes on and off on both screens, and names who reacted', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await chatOf(ada.page).say('It is live');
  const message = chatOf(ben.page).message('It is live');
  await message.hover();
  await message.getByRole('button', { name: 'React' }).click();
  await ben.page.getByRole('button', { name: '🎉 party' }).click();
  const chip = chatOf(ada.page).message('It is live').getByRole('button', { name: '🎉 1, Ben Lindqvist' });
  await chip.click();
  await expect(message.getByRole('button', { name: '🎉 2, Ada Okafor and you' })).toBeVisible();
  await message.getByRole('button', { name: /^🎉 2/ }).click();
  await expect(
    chatOf(ada.page).message('It is live').getByRole('button', { name: '🎉 1, You' }),
  ).toBeVisible();
});

test('ux-C5 a draft survives reload', async ({ board }) => {
  const ada = await board.join('Ada');
  await chatOf(ada.page).field.fill('Half a sent');
  await ada.page.reload();
  await expect(chatOf(ada.page).field).toHaveValue('Half a sent');
});

test('what is said offline is sent once, when the line is back', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  ada.line.sever();
  await ada.untilConnection(/^Offline/);
  await chatOf(ada.page).say('Said in the tunnel');
  await expect(chatOf(ada.page).message('Said in the tunnel')).toHaveAttribute('data-sync', 'pending');
  ada.line.mend();
  await expect(chatOf(ben.page).message('Said in the tunnel')).toHaveCount(1, { timeout: 20_000 });
  await expect(chatOf(ada.page).message('Said in the tunnel')).not.toHaveAttribute('data-sync', 'pending');
  await chatOf(ada.page).say('Out again');
  await expect(chatOf(ben.page).message('Out again')).toHaveCount(1);
  await expect(chatOf(ben.page).message('Said in the tunnel')).toHaveCount(1);
});

test('ux-C12 markup in a message is words', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  await chatOf(ada.page).say('<img src=x onerror="window.hurt=1"> and [a link](javascript:window.hurt=1) so');
  const message = chatOf(ben.page).message('and a link so');
  await expect(message).toContainText('<img src=x');
  await expect(message.locator('img, script')).toHaveCount(0);
  await expect(message.locator('a[href^="javascript"]')).toHaveCount(0);
  expect(await ben.page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('who may only read sees the chat and no field', async ({ board }) => {
  const ada = await board.join('Ada');
  await chatOf(ada.page).say('For all to read');
  const eva = await board.join('Eva', { role: 'viewer' });
  await expect(chatOf(eva.page).message('For all to read')).toBeVisible();
  await expect(chatOf(eva.page).field).toHaveCount(0);
});
