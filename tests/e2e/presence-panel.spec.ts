import type { QueryOutput } from '../../contract/queries';
import { type BoardPerson, expect, test } from '../support/board-people';

test('ux-P12 an admin sees within five seconds who comes and who goes, and with what', async ({ board }) => {
  const task = await board.addTask('Seen');
  const ada = await board.join('Ada');
  const boardName = (await ada.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  const people = ada.page.getByRole('region', { name: 'People', exact: true });
  const rowOfEva = people.getByRole('row').filter({ hasText: 'Eva Novák' }).filter({ hasText: boardName });
  await expect(rowOfEva).toHaveCount(0);

  const eva = await board.join('Eva');
  await expect(rowOfEva).toHaveCount(1, { timeout: 5_000 });
  await expect(rowOfEva).toContainText(/Chrome on/);
  await expect(rowOfEva).toContainText('websocket');
  await eva.card('Seen').getByRole('link').click();
  await expect(rowOfEva.getByRole('link', { name: task.key })).toBeVisible({ timeout: 5_000 });

  await eva.page.close();
  await expect(rowOfEva).toHaveCount(0, { timeout: 5_000 });
});

test('a page confirms what it shows, and the panel says how long that took', async ({ board }) => {
  const ada = await board.join('Ada');
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  const times = ada.page.getByRole('region', { name: 'From change to screen', exact: true });
  const samples = times.getByRole('row').nth(1).getByRole('cell').nth(4);
  const before = Number(await samples.textContent());

  await board.join('Eva');
  const task = await board.addTask('Seen');
  // Of any twenty events that come to a page it confirms one.
  for (let turn = 1; turn < 20; turn += 1) {
    await ada.call('PATCH', `/api/tasks/${task.id}`, { title: `Seen ${turn}` });
  }
  await expect.poll(() => countConfirmed(ada, board.projectId)).toBeGreaterThan(0);
  await expect.poll(async () => Number(await samples.textContent())).toBeGreaterThan(before);
  for (const percentile of [1, 2, 3]) {
    await expect(times.getByRole('row').nth(1).getByRole('cell').nth(percentile)).toHaveText(/^\d+ ms$/);
  }
});

test('the panel is not there for a member', async ({ board }) => {
  const ben = await board.join('Ben');
  await ben.page.goto(`${ben.line.url}/admin/presence`);
  await expect(ben.page.getByRole('heading', { name: 'Presence' })).toHaveCount(0);
});

/** How often pages have confirmed the latest events of a project. */
async function countConfirmed(admin: BoardPerson, projectId: string): Promise<number> {
  const { events } = await admin.call<{ events: { id: string }[] }>(
    'GET',
    `/api/projects/${projectId}/events?after=0`,
  );
  const traces = await Promise.all(
    events
      .slice(-20)
      .map(({ id }) => admin.call<QueryOutput<'followEvent'>>('GET', `/api/admin/events/${id}`)),
  );
  return traces.flatMap(({ emission }) => emission.nodes).reduce((sum, { confirmed }) => sum + confirmed, 0);
}
