import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import type { ProjectRole } from '../../contract/roles';
import type { Task } from '../../contract/tasks';
import { type FaultProxy, openFaultProxy } from './fault-proxy';

type DemoName = 'Ada' | 'Ben' | 'Chloe' | 'Dev' | 'Eva';

/** Somebody at their own browser, with the board of the test's project before them. */
export type BoardPerson = {
  page: Page;
  userId: string;
  /** The line to the server, for those whose line may fail. */
  line: FaultProxy;
  column(name: string): Locator;
  card(title: string): Locator;
  /** Waits until the page says this word of its connection. */
  untilConnection(word: RegExp): Promise<void>;
  call<Answer>(method: string, path: string, body?: object): Promise<Answer>;
};

export type Board = {
  projectId: string;
  /** Opens the project's board as one of the demo people, who becomes a member in that role. */
  join(name: DemoName, options?: JoinOptions): Promise<BoardPerson>;
  addTask(title: string, column?: string): Promise<Task>;
};

type JoinOptions = {
  role?: ProjectRole;
  /** Another tab in somebody's browser instead of a browser of their own. */
  beside?: BoardPerson;
  viewport?: { width: number; height: number };
  hasTouch?: boolean;
};

/** Each test has a project of its own: Ada's, with the columns To do, In progress and Done. */
export const test = base.extend<{ board: Board }>({
  board: async ({ browser, baseURL }, use) => {
    const port = Number(new URL(baseURL ?? '').port);
    const lines: FaultProxy[] = [];
    const openLine = async () => {
      const line = await openFaultProxy(port);
      lines.push(line);
      return line;
    };
    const ada = await signIn(browser, 'Ada', await openLine(), {});
    const name = `Board ${uuidv7().slice(-8)}`;
    const { project } = await ada.call<{ project: { id: string } }>('POST', '/api/projects', { name });
    const columns = await columnsOf(ada, project.id);
    await use({
      projectId: project.id,
      async join(personName, options = {}) {
        const { role = 'editor', beside } = options;
        const person = beside
          ? await openTab(beside)
          : await signIn(browser, personName, await openLine(), options);
        if (personName !== 'Ada' && !beside) {
          await ada.call('POST', `/api/projects/${project.id}/members`, { userId: person.userId, role });
        }
        await person.page.goto(`${person.line.url}/projects/${project.id}`);
        await person.untilConnection(/^Live/);
        return person;
      },
      async addTask(title, column = 'To do') {
        const body = { title, columnId: columns.get(column) };
        return (await ada.call<{ task: Task }>('POST', `/api/projects/${project.id}/tasks`, body)).task;
      },
    });
    await ada.page.context().close();
    await Promise.all(lines.map((line) => line.close()));
  },
});

async function signIn(
  browser: Browser,
  name: DemoName,
  line: FaultProxy,
  options: JoinOptions,
): Promise<BoardPerson> {
  const { viewport, hasTouch } = options;
  const context = await browser.newContext({ ...(viewport && { viewport }), ...(hasTouch && { hasTouch }) });
  const page = await context.newPage();
  await page.goto(`${line.url}/sign-in`);
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.waitForURL('**/projects');
  return atPage(page, line);
}

async function openTab({ page, line }: BoardPerson): Promise<BoardPerson> {
  const tab = await page.context().newPage();
  await tab.goto(`${line.url}/projects`);
  return atPage(tab, line);
}

async function atPage(page: Page, line: FaultProxy): Promise<BoardPerson> {
  const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await page.evaluate(
      async ({ method, path, body }) => {
        const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
        const response = await fetch(path, { method, ...json });
        return { isOk: response.ok, body: await response.json() };
      },
      { method, path, body },
    );
    expect(answer, `${method} ${path}`).toMatchObject({ isOk: true });
    return answer.body as Answer;
  };
  const { user } = await call<{ user: { id: string } }>('GET', '/api/me');
  return {
    page,
    userId: user.id,
    line,
    call,
    column: (name) => page.getByRole('region', { name }),
    card: (title) => page.locator('li[data-task-id]', { hasText: title }),
    untilConnection: (word) =>
      expect(page.getByRole('status').filter({ hasText: word }).first()).toBeVisible({ timeout: 15_000 }),
  };
}

async function columnsOf(person: BoardPerson, projectId: string): Promise<Map<string, string>> {
  type Snapshot = { columns: { id: string; name: string }[] };
  const { columns } = await person.call<Snapshot>('GET', `/api/projects/${projectId}`);
  return new Map(columns.map(({ id, name }) => [name, id]));
}

/** The titles in a column, from top to bottom. */
export async function titlesIn(person: BoardPerson, column: string): Promise<string[]> {
  return person.column(column).locator('li[data-task-id] a').allTextContents();
}

export { expect };
