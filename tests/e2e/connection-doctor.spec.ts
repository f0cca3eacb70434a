import { expect, test } from '../support/board-people';

test('behind a proxy that blocks WebSocket the app works, says so, and says what to mend', async ({
  board,
}) => {
  const ben = await board.join('Ben', { refusesUpgrades: true });
  const { page } = ben;
  await board.addTask('The slow way');
  await expect(ben.card('The slow way')).toBeVisible();
  await page.keyboard.press('Shift+S');
  const inspector = page.getByRole('dialog', { name: 'Connection' });
  await expect(inspector.getByText('Long-polling')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Slow connection' }).click();
  const tests = page.getByRole('list', { name: 'Tests' });
  await expect(tests.getByRole('listitem').filter({ hasText: 'WebSocket' })).toContainText(
    'Look at this: WebSocketIs blocked on the way',
    { timeout: 20_000 },
  );
  await expect(tests.getByRole('listitem').filter({ hasText: 'Long-polling' }).first()).toContainText(
    'Works',
  );
  await expect(page.getByRole('heading', { name: 'What to tell the proxy' })).toBeVisible();
  await page.getByRole('radio', { name: 'Caddy' }).click();
  await expect(page.getByText('lb_policy cookie lockstep_node')).toBeVisible();
  // Which nodes there are is for admins.
  await expect(page.getByRole('heading', { name: 'Nodes' })).toHaveCount(0);
});

test('who doubts what they see looks at the connection, and takes a report of it along', async ({
  board,
}) => {
  const ada = await board.join('Ada');
  const { page } = ada;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await board.addTask('A secret plan');
  await expect(ada.card('A secret plan')).toBeVisible();
  await page.keyboard.press('Shift+S');
  const inspector = page.getByRole('dialog', { name: 'Connection' });
  await expect(inspector.getByText('WebSocket')).toBeVisible();
  await expect(inspector.getByText(/^\d+ ms$/)).toBeVisible();
  await expect(inspector.getByText(/taskCreated/)).toBeVisible();
  await inspector.getByRole('button', { name: 'Copy report' }).click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(`project:${board.projectId} seq`);
  expect(report).not.toContain('A secret plan');

  await inspector.getByRole('link', { name: 'Test the connection' }).click();
  await expect(page.getByRole('heading', { name: 'Everything works' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Nodes' })).toBeVisible();
});
