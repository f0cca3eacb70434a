import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/board-people';
import { chatOf } from '../support/chat-room';
import { hostileTexts } from '../support/hostile-texts';
import { untilHydrated } from '../support/hydration';

/** The page's own window, with what a payload would call. */
type WatchedWindow = Window & { hits: string[]; hit(): void };

/** Notices what runs in a page from its next load on; answers what fails if anything did. */
async function watch(page: Page): Promise<(place: string) => Promise<void>> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const watched = window as unknown as WatchedWindow;
    watched.hits = [];
    watched.hit = () => watched.hits.push('a payload ran');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      watched.hits.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return async (place) => {
    const found = await page.evaluate(() => ({
      hits: (window as unknown as WatchedWindow).hits,
      foreign: [...document.querySelectorAll('script:not([nonce]), iframe, object, embed, base')]
        // What the nonce vouches for may load further scripts of ours.
        .filter((element) => !element.getAttribute('src')?.startsWith('/_next/'))
        .map((element) => element.outerHTML),
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter((attribute) => /^on/i.test(attribute.name)).map(({ name }) => name),
      ),
      links: [...document.querySelectorAll('a[href]')]
        .map((link) => (link as HTMLAnchorElement).protocol)
        .filter((protocol) => !['http:', 'https:'].includes(protocol)),
    }));
    expect({ ...found, dialogs }, place).toEqual({
      hits: [],
      foreign: [],
      handlers: [],
      links: [],
      dialogs: [],
    });
  };
}

test('nothing that people write runs in anybody’s browser', async ({ board }) => {
  test.slow();
  const name = '<img src=x onerror=hit()>';
  const ben = await board.join('Ben');
  const { page, call } = ben;
  const assertHarmless = await watch(page);

  const projectPath = `/api/projects/${board.projectId}`;
  const all = hostileTexts.join('\n\n');
  const tasks = [];
  const columns = ['To do', 'In progress', 'Done'];
  for (const [index, text] of hostileTexts.entries()) {
    // A title is one line, and of a long column only a part is drawn.
    tasks.push(await board.addTask(text.replaceAll(/\s+/g, ' '), columns[index % columns.length]));
  }
  const [task] = tasks;
  await call('PATCH', `/api/tasks/${task?.id}`, { description: all });
  await call('POST', `/api/tasks/${task?.id}/comments`, { body: all });
  for (const body of hostileTexts) await call('POST', `${projectPath}/messages`, { body });
  await call('POST', `${projectPath}/columns`, { name });
  await call('POST', `${projectPath}/labels`, { name, color: '#1f7a5c' });
  const { project } = await call<{ project: { id: string } }>('POST', '/api/projects', { name });

  await page.reload();
  await ben.untilConnection(/^Live/);
  await expect(page.locator('li[data-task-id]')).toHaveCount(hostileTexts.length);
  await expect(page.getByText("'-hit()-'").last()).toBeAttached();
  await assertHarmless('the board with its chat');
  await page.locator('li[data-task-id]').last().getByRole('link').focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await assertHarmless('what is said of an archived task');

  await page.goto(`${ben.line.url}/projects/${board.projectId}/tasks/${task?.id}`);
  await ben.untilConnection(/^Live/);
  await expect(page.getByText('{{constructor').nth(2)).toBeAttached();
  const file = { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from('Milk') };
  await page.getByRole('dialog').locator('input[data-attach]').setInputFiles(file);
  await expect(page.getByRole('list', { name: 'Attachments' })).toContainText('onerror=hit().txt');
  await assertHarmless('a task with its comments and a file');

  await page.goto(`${ben.line.url}/projects/${project.id}`);
  await ben.untilConnection(/^Live/);
  await expect(page.getByText(name).first()).toBeVisible();
  await assertHarmless('a project of such a name');

  await page.goto(`${ben.line.url}/inbox`);
  await ben.untilConnection(/^Live/);
  await assertHarmless('the inbox');

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search tasks and messages' }).fill('hit');
  await expect(page.getByRole('option').first()).toBeVisible();
  await assertHarmless('what search has found');
});

test('nobody’s name runs in anybody’s browser', async ({ board, browser }) => {
  const name = '<img/src=x/onerror=hit()>';
  const [ada, ben] = await Promise.all([board.join('Ada'), board.join('Ben')]);
  const assertHarmless = { ada: await watch(ada.page), ben: await watch(ben.page) };
  const task = await board.addTask('Point at me');
  const email = `mallory-${randomBytes(6).toString('hex')}@example.test`;
  const account = { name, email, role: 'member', password: 'correct horse battery' };
  const { user } = await ada.call<{ user: { id: string } }>('POST', '/api/admin/users', account);
  const members = `/api/projects/${board.projectId}/members`;
  await ada.call('POST', members, { userId: user.id, role: 'editor' });
  await Promise.all([ada.page.reload(), ben.page.reload()]);
  await ben.untilConnection(/^Live/);

  const context = await browser.newContext({ baseURL: ben.line.url });
  const page = await context.newPage();
  await page.goto(`/sign-in?callbackUrl=/projects/${board.projectId}`);
  await untilHydrated(page);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Live/ })).toBeVisible();
  const card = page.locator('li[data-task-id]', { hasText: 'Point at me' });
  await card.hover();
  await card.hover({ position: { x: 20, y: 10 } });
  await expect(ben.page.locator(`[data-cursor="${user.id}"]`)).toContainText(name);
  await chatOf(page).field.pressSequentially('Me');
  await expect(ben.page.getByText(`${name} is typing…`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chatOf(ben.page).log.getByText(name).first()).toBeVisible();
  await assertHarmless.ben('a board and its chat, beside them');

  const { origin } = new URL(page.url());
  const change = { headers: { origin }, data: { assigneeIds: [ben.userId] } };
  expect((await page.request.patch(`${origin}/api/tasks/${task.id}`, change)).ok()).toBe(true);
  await ben.page.goto(`${ben.line.url}/inbox`);
  await expect(ben.page.getByText(name).first()).toBeVisible();
  await assertHarmless.ben('the inbox, about what they did');

  for (const place of ['presence', 'users', 'audit']) {
    await ada.page.goto(`${ada.line.url}/admin/${place}`);
    await expect(ada.page.getByText(name).first()).toBeVisible();
    await assertHarmless.ada(place);
  }
  await context.close();
});
