import { expect, test } from '../support/board-people';

/** Each would call `window.hit` if any part of it ran. */
const payloads = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()><animate onbegin=hit() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '"><script>hit()</script>',
  "'-hit()-'",
  '</title><script>hit()</script>',
  '<a href="javascript:hit()">x</a>',
  '[x](javascript:hit())',
  '[x](data:text/html,<script>hit()</script>)',
  '![x](x "onerror=hit()")',
  '[x](vbscript:hit())',
  '<details open ontoggle=hit()>',
  '<math><mtext><style><img src=x onerror=hit()></style></mtext></math>',
  '<style>@import "javascript:hit()"; *{background:url(javascript:hit())}</style>',
  '[@<img src=x onerror=hit()>](user:00000000-0000-7000-8000-000000000000)',
  '{{constructor.constructor("hit()")()}}',
  '$' + '{hit()}',
  '<base href="https://evil.test/">',
  '<form action="https://evil.test/"><input autofocus onfocus=hit()></form>',
  '\u202e<script>hit()</script>',
] as const;

/** The page's own window, with what a payload would call. */
type WatchedWindow = Window & { hits: string[]; hit(): void };

test('nothing that people write runs in anybody’s browser', async ({ board }) => {
  test.slow();
  const name = '<img src=x onerror=hit()>';
  const ben = await board.join('Ben');
  const { page, call } = ben;
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

  const projectPath = `/api/projects/${board.projectId}`;
  const all = payloads.join('\n\n');
  const tasks = [];
  for (const title of payloads) tasks.push(await board.addTask(title));
  const [task] = tasks;
  await call('PATCH', `/api/tasks/${task?.id}`, { description: all });
  await call('POST', `/api/tasks/${task?.id}/comments`, { body: all });
  for (const body of payloads) await call('POST', `${projectPath}/messages`, { body });
  await call('POST', `${projectPath}/columns`, { name });
  await call('POST', `${projectPath}/labels`, { name, color: '#1f7a5c' });
  const { project } = await call<{ project: { id: string } }>('POST', '/api/projects', { name });

  const assertHarmless = async (place: string) => {
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
    expect(found, place).toEqual({ hits: [], foreign: [], handlers: [], links: [] });
  };

  await page.reload();
  await ben.untilConnection(/^Live/);
  await expect(page.locator('li[data-task-id]')).toHaveCount(payloads.length);
  await expect(page.getByText("'-hit()-'").last()).toBeAttached();
  await assertHarmless('the board with its chat');

  await page.goto(`${ben.line.url}/projects/${board.projectId}/tasks/${task?.id}`);
  await ben.untilConnection(/^Live/);
  await expect(page.getByText('{{constructor').nth(2)).toBeAttached();
  await assertHarmless('a task with its comments');

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
  expect(dialogs).toEqual([]);
});
