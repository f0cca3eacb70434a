import type { Page } from '@playwright/test';
import { compareByPosition } from '../../../contract/order';
import { ask } from '../../support/services';
import type { Hand } from '../crew';
import type { ColumnPicture } from '../history';

/** A long column is drawn in parts, of which this is the first. */
const drawnAtOnce = 40;

/** A project's board as the database has it. */
export async function boardInDatabase({ person, project: { projectId } }: Hand): Promise<ColumnPicture[]> {
  const { columns, tasks } = await ask(person, 'getProject', { projectId });
  return [...columns].sort(compareByPosition).map(({ id, name }) => ({
    name,
    titles: tasks
      .filter(({ columnId }) => columnId === id)
      .sort(compareByPosition)
      .slice(0, drawnAtOnce)
      .map(({ title }) => title),
  }));
}

/** The board that somebody sees. */
export async function boardOnScreen(page: Page): Promise<ColumnPicture[]> {
  const columns = await page.locator('section[data-column-id]').evaluateAll((sections) =>
    sections.map((section) => ({
      name: section.getAttribute('aria-label') ?? '',
      titles: Array.from(section.querySelectorAll('li[data-task-id] a'), (link) => link.textContent ?? ''),
    })),
  );
  return columns.map(({ name, titles }) => ({ name, titles: titles.slice(0, drawnAtOnce) }));
}

export function isSamePicture(one: readonly ColumnPicture[], other: readonly ColumnPicture[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
