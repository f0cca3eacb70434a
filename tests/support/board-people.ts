import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
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
  /** What stands between them and the server lets no WebSocket through. */
  refusesUpgrades?: boolean;
} & Pick<BrowserContextOptions, 'viewport' | 'hasTouch'>;

/** Each test has a project of its own: Ada's, with the columns To do, In progress and Done. */
export const test = base.extend<{ board: Board }>({
  board: async ({ browser, playwright, baseURL: appUrl }, use) => {
    const baseURL = appUrl ?? '';
    const port = Number(new URL(baseURL).port);
    const lines: FaultProxy[] = [];
    const contexts: BrowserContext[] = [];
    const owner = await playwright.request.newContext();
    await signIn(owner, baseURL, 'Ada');
    const ada = callerOf(owner, baseURL);
    const name = `Board ${uuidv7().slice(-8)}`;
    const { project } = await ada<{ project: { id: string } }>('POST', '/api/projects', { name });
    const columns = await columnsOf(ada, project.id);

    const open = async (personName: DemoName, options: BrowserContextOptions): Promise<BoardPerson> => {
      const line = await openFaultProxy(port);
      lines.push(line);
      const context = await browser.newContext(options);
      contexts.push(context);
      await signIn(context.request, baseURL, personName);
      return atPage(await context.newPage(), line, callerOf(context.request, baseURL));
    };

    await use({
      projectId: project.id,
      async join(personName, { role = 'editor', beside, refusesUpgrades, ...options } = {}) {
        const person = beside
          ? await atPage(await beside.page.context().newPage(), beside.line, beside.call)
          : await open(personName, options);
        if (refusesUpgrades) person.line.refuseUpgrades();
        if (personName !== 'Ada' && !beside) {
          await ada('POST', `/api/projects/${project.id}/members`, { userId: person.userId, role });
        }
        await person.page.goto(`${person.line.url}/projects/${project.id}`);
        await person.untilConnection(/^Live/);
        return person;
      },
      async addTask(title, column = 'To do') {
        const body = { title, columnId: columns.get(column) };
        return (await ada<{ task: Task }>('POST', `/api/projects/${project.id}/tasks`, body)).task;
      },
    });
    await owner.dispose();
    // A page that stays open would go on knocking at its closed line, beside the next test.
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all(lines.map((line) => line.close()));
  },
});

/** By the demo's own door; the way through the page has tests of its own. */
async function signIn(request: APIRequestContext, origin: string, name: DemoName): Promise<void> {
  const { csrfToken } = await (await request.get(`${origin}/api/auth/csrf`)).json();
  const answer = await request.post(`${origin}/api/auth/callback/demo`, {
    form: { csrfToken, person: name.toLowerCase(), json: 'true' },
    headers: { origin },
  });
  expect(answer.ok(), `${name} signs in`).toBe(true);
}

/** Calls the API in somebody's name, past the line that may fail. */
function callerOf(request: APIRequestContext, origin: string): BoardPerson['call'] {
  return async <Answer>(method: string, path: string, body?: object) => {
    const answer = await request.fetch(`${origin}${path}`, {
      method,
      headers: { origin },
      ...(body && { data: body }),
    });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Answer;
  };
}

async function atPage(page: Page, line: FaultProxy, call: BoardPerson['call']): Promise<BoardPerson> {
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

async function columnsOf(call: BoardPerson['call'], projectId: string): Promise<Map<string, string>> {
  type Snapshot = { columns: { id: string; name: string }[] };
  const { columns } = await call<Snapshot>('GET', `/api/projects/${projectId}`);
  return new Map(columns.map(({ id, name }) => [name, id]));
}

/** The titles in a column, from top to bottom. */
export async function titlesIn(person: BoardPerson, column: string): Promise<string[]> {
  return person.column(column).locator('li[data-task-id] a').allTextContents();
}

export { expect };
