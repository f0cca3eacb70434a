import type { Task } from '../../contract/tasks';
import { type BoardPerson, expect, test } from '../support/board-people';

/** Six changes, to two tasks and the board, by somebody who is not away. */
async function changeSixTimes(ada: BoardPerson, projectId: string, task: Task): Promise<void> {
  const { columns } = await ada.call<{ columns: { id: string; name: string }[] }>(
    'GET',
    `/api/projects/${projectId}`,
  );
  const done = columns.find(({ name }) => name === 'Done')?.id;
  await ada.call('PATCH', `/api/tasks/${task.id}`, { title: 'Written' });
  await ada.call('PATCH', `/api/tasks/${task.id}`, { columnId: done });
  await ada.call('PATCH', `/api/tasks/${task.id}`, { priority: 'high' });
  await ada.call('POST', `/api/tasks/${task.id}/comments`, { body: 'Looks **good**' });
  await ada.call('POST', `/api/projects/${projectId}/tasks`, { title: 'Fresh' });
  await ada.call('POST', `/api/projects/${projectId}/columns`, { name: 'Shipped' });
}

/** A project counts as seen once it was in front of somebody for a moment, and that is known on the server. */
async function untilSeen(person: BoardPerson, projectId: string): Promise<void> {
  const seen = async () =>
    (await person.call<{ seen: object | null }>('GET', `/api/projects/${projectId}/seen`)).seen;
  await expect.poll(seen).not.toBeNull();
}

test('who comes back reads what the others did, sees it on the cards, and replays it', async ({ board }) => {
  const task = await board.addTask('To be written');
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const { page } = ben;
  // Not the only one: others post banners and more.
  const notice = page.getByRole('status').filter({ hasText: 'Caught up' });
  await untilSeen(ben, board.projectId);
  await page.goto('about:blank');
  await changeSixTimes(ada, board.projectId, task);
  await ben.call('PATCH', `/api/tasks/${task.id}`, { estimate: 2 });
  await page.goto(`${ben.line.url}/projects/${board.projectId}`);

  await test.step('how much it was, without one’s own', async () => {
    await expect(notice).toContainText('Caught up: 6 changes while you were away');
    await expect(ben.card('Written').getByText('Changed')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Fresh, .*, new while you were away$/ })).toHaveCount(1);
  });

  await test.step('what it was, by task and by person', async () => {
    await notice.getByRole('button', { name: 'Show' }).click();
    const panel = page.getByRole('dialog', { name: 'While you were away' });
    await expect(panel.getByRole('listitem')).toHaveCount(6);
    await expect(panel.getByText('renamed this to “Written”')).toBeVisible();
    await expect(panel.getByText('added the column Shipped')).toBeVisible();
    await panel.getByRole('radio', { name: 'By person' }).click();
    await expect(panel.getByRole('heading', { name: /^Ada/ })).toHaveCount(1);
    await panel.getByRole('link', { name: /Fresh/ }).click();
    await expect(page).toHaveURL(/\/tasks\//);
    await expect(panel).toBeHidden();
    await expect(ben.card('Fresh').getByText('New', { exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('how it came about', async () => {
    await notice.getByRole('button', { name: 'Replay' }).click();
    const replay = page.getByRole('region', { name: 'Replay' });
    const place = replay.getByRole('slider', { name: 'Place in the replay' });
    await expect(place).toHaveAttribute('aria-valuetext', '0 of 7 changes');
    await expect(ben.column('To do').getByText('To be written')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(replay.getByText('renamed this from “To be written” to “Written”')).toBeVisible();
    await page.keyboard.press('End');
    await expect(ben.column('Done').getByText('Written')).toBeVisible();
    await expect(ben.column('To do').getByText('Fresh')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(ben.column('To do').getByText('To be written')).toBeVisible();
    await expect(ben.column('Shipped')).toHaveCount(0);
  });

  await test.step('back at once to the board, which has gone on', async () => {
    await board.addTask('Meanwhile');
    await page.keyboard.press('Escape');
    await expect(ben.card('Meanwhile')).toBeVisible();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
    await expect(ben.card('Written').getByText('Changed')).toHaveCount(0);
  });
});
