import sharp from 'sharp';
import { expect, test } from '../support/board-people';
import { chatOf } from '../support/chat-room';

const picture = async () => ({
  name: 'shot.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 900, height: 500, channels: 3, background: '#1f7a5c' } })
    .png()
    .toBuffer(),
});
const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Milk, eggs') };

test('files that one attaches to a task are on the other’s, and go when they are removed', async ({
  board,
}) => {
  await board.addTask('Ship it');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  for (const { card, page } of [ada, ben]) {
    await card('Ship it').getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Attachments' })).toBeVisible();
  }
  const attach = ada.page.getByRole('dialog').locator('input[data-attach]');
  await attach.setInputFiles([await picture(), notes]);

  const [ours, theirs] = [ada, ben].map(({ page }) =>
    page.getByRole('dialog').getByRole('list', { name: 'Attachments' }),
  ) as [ReturnType<typeof ada.page.getByRole>, ReturnType<typeof ada.page.getByRole>];
  await expect(theirs.getByRole('listitem')).toHaveCount(2);
  const image = theirs.getByRole('img', { name: 'shot.png' });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(640);
  await expect(ben.card('Ship it').getByText('2 attachments')).toBeAttached();
  const [download] = await Promise.all([
    ben.page.waitForEvent('download'),
    theirs.getByRole('link', { name: /notes\.txt/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('notes.txt');

  await ours.getByRole('button', { name: 'Remove notes.txt' }).click();
  await expect(theirs.getByRole('listitem')).toHaveCount(1);
  await expect(ben.page.getByText('removed notes.txt')).toBeVisible();
});

test('a message may be a picture; what could not be uploaded stays until it can', async ({ board }) => {
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { field } = chatOf(ada.page);
  const attach = ada.page.locator('form:has([data-composer]) input[data-attach]');
  ada.line.sever();
  await ada.untilConnection(/^Offline/);
  await attach.setInputFiles(await picture());
  await expect(ada.page.getByRole('alert').filter({ hasText: 'Not uploaded' })).toBeVisible();
  ada.line.mend();
  await ada.untilConnection(/^Live/);
  await ada.page.getByRole('button', { name: 'Upload again' }).click();
  await expect(ada.page.getByRole('button', { name: 'Remove shot.png' })).toBeAttached();

  await ada.page.reload();
  await expect(ada.page.getByRole('button', { name: 'Remove shot.png' })).toBeAttached();
  await field.press('Enter');
  const seen = chatOf(ben.page).log.getByRole('img', { name: 'shot.png' });
  await expect.poll(() => seen.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(640);
  await expect(ada.page.getByRole('button', { name: 'Remove shot.png' })).toHaveCount(0);
});
