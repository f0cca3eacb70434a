import type { PresenceNode } from '../../contract/admin-presence';
import type { QueryOutput } from '../../contract/queries';
import { expect, test } from '../support/board-people';
import { giveUpJob } from '../support/give-up-job';
import { untilHydrated } from '../support/hydration';

const password = 'correct horse battery';

test('an admin disconnects a device: its window says so and comes back', async ({ board }) => {
  const ada = await board.join('Ada');
  const eva = await board.join('Eva');
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  await ada.untilConnection(/^Live/);
  const boardName = (await eva.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const people = ada.page.getByRole('region', { name: 'People', exact: true });
  const row = people.getByRole('row').filter({ hasText: 'Eva Novák' }).filter({ hasText: boardName });
  await row.getByRole('button', { name: /^Actions for Eva Novák/ }).click();
  await ada.page.getByRole('menuitem', { name: 'Disconnect this device…' }).click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();

  const notice = eva.page
    .getByRole('status')
    .filter({ hasText: 'An administrator disconnected this window' });
  await expect(notice).toBeVisible();
  await eva.untilConnection(/^Offline/);
  await eva.untilConnection(/^Live/);
  await expect(notice).toContainText('It is connected again');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('a banner is seen by everybody at once, stays away where it was dismissed, and goes when cleared', async ({
  board,
}) => {
  const ada = await board.join('Ada');
  const ben = await board.join('Ben');
  const text = `Back at noon, ${board.projectId.slice(-6)}`;
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  await ada.untilConnection(/^Live/);
  await ada.page.getByRole('button', { name: 'Banner' }).click();
  await ada.page.getByRole('textbox', { name: 'Message' }).fill(text);
  await ada.page.getByRole('button', { name: /(Post|Replace) banner/ }).click();
  const bannerOf = (person: typeof ada) => person.page.getByRole('status').filter({ hasText: text });
  await expect(bannerOf(ada)).toBeVisible();
  await expect(bannerOf(ben)).toBeVisible();

  await bannerOf(ben).getByRole('button', { name: 'Dismiss' }).click();
  await ben.page.reload();
  await ben.untilConnection(/^Live/);
  await expect(bannerOf(ben)).toHaveCount(0);
  await ada.page.reload();
  await ada.untilConnection(/^Live/);
  await expect(bannerOf(ada)).toBeVisible();

  await ada.page.getByRole('button', { name: 'Banner' }).click();
  await ada.page.getByRole('button', { name: 'Clear banner' }).click();
  await expect(bannerOf(ada)).toHaveCount(0);
});

test('an admin signs a person out everywhere: their window says who did it', async ({ board, browser }) => {
  const ada = await board.join('Ada');
  const name = `Gus ${board.projectId.slice(-6)}`;
  const email = `gus-${board.projectId}@example.test`;
  await ada.call('POST', '/api/admin/users', { name, email, role: 'member', password });
  const gus = await (await browser.newContext()).newPage();
  await gus.goto('/sign-in');
  await untilHydrated(gus);
  await gus.getByLabel('Email').fill(email);
  await gus.getByLabel('Password').fill(password);
  await gus.getByRole('button', { name: 'Sign in' }).click();
  await expect(gus.getByRole('status').filter({ hasText: /^Live/ })).toBeVisible();

  await ada.page.goto(`${ada.line.url}/admin/presence`);
  await ada.untilConnection(/^Live/);
  await ada.page.getByRole('searchbox', { name: 'Search people by name' }).fill(name.toUpperCase());
  const people = ada.page.getByRole('region', { name: 'People', exact: true });
  await expect(people.getByRole('row')).toHaveCount(2);
  await people.getByRole('button', { name: `Actions for ${name}` }).click();
  await ada.page.getByRole('menuitem', { name: 'Sign out everywhere…' }).click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();

  await expect(gus.getByText('An administrator signed you out.')).toBeVisible();
  await gus.getByRole('link', { name: 'Sign in' }).click();
  await expect(gus.getByLabel('Password')).toBeVisible();
  await expect(ada.page.getByText('Nobody of that name is connected.')).toBeVisible();
});

test('an admin plans to drain a node, sees the countdown, and thinks better of it', async ({ board }) => {
  const ada = await board.join('Ada');
  const { nodes } = await ada.call<QueryOutput<'getPresence'>>('GET', '/api/admin/presence');
  const { id } = nodes[0] as PresenceNode;
  const name = id.slice(0, 8);
  await ada.page.goto(`${ada.line.url}/admin/presence`);
  await ada.untilConnection(/^Live/);
  const nodeTable = ada.page.getByRole('region', { name: 'Nodes', exact: true });
  const row = nodeTable.getByRole('row').filter({ hasText: name });
  const question = ada.page.getByRole('alertdialog');
  try {
    await row.getByRole('button', { name: `Drain node ${name}` }).click();
    await expect(question).toContainText('This is the only node');
    await question.getByRole('button', { name: 'Drain' }).click();
    await expect(row).toContainText(/Drains in \d+ s/);
    await row.getByRole('button', { name: `Keep node ${name}` }).click();
    await question.getByRole('button', { name: 'Keep it' }).click();
    await expect(row).toContainText('Serving');
  } finally {
    // All other tests are on this node.
    await ada.call('DELETE', `/api/admin/nodes/${id}/drain`);
  }
});

test('an admin gives a job that was given up one more attempt', async ({ board }) => {
  const jobId = await giveUpJob('No route to the mail server');
  const ada = await board.join('Ada');
  await ada.page.goto(`${ada.line.url}/admin/jobs`);
  await ada.untilConnection(/^Live/);
  const row = ada.page.getByRole('row').filter({ hasText: jobId });
  await expect(row).toContainText('No route to the mail server');
  await row.getByRole('button', { name: 'Retry…' }).click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Retry' }).click();
  await expect(row).toHaveCount(0);
});

test('the keys lead an admin through every page of the administration, and nobody else there', async ({
  board,
}) => {
  const ada = await board.join('Ada');
  await ada.page.keyboard.press('g');
  await ada.page.keyboard.press('a');
  const places = ada.page.getByRole('navigation', { name: 'Administration' }).getByRole('link');
  const present = ada.page.locator('nav[aria-label="Administration"] [aria-current="page"]');
  await expect(places).toHaveCount(7);
  const names = await places.allTextContents();
  await expect(present).toHaveText('Presence');
  for (const name of names.slice(1)) {
    await ada.page.keyboard.press('j');
    await expect(present).toHaveText(name);
  }
  const features = ada.page.getByRole('list', { name: 'Features' });
  await expect(features.getByRole('listitem').filter({ hasText: 'E-mail' })).toContainText('No SMTP_URL');
  await ada.page.keyboard.press('k');
  await expect(present).toHaveText('Audit log');

  const eva = await board.join('Eva');
  await eva.page.keyboard.press('g');
  await eva.page.keyboard.press('a');
  await eva.page.keyboard.press('?');
  await expect(eva.page.getByRole('dialog')).toContainText('Go to the administration');
  await expect(eva.page).toHaveURL(/projects/);
});
