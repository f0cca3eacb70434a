import { eq, inArray } from 'drizzle-orm';
import type { QueryOutput } from '../../contract/queries';
import { projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import { BoundedCache } from '../platform/bounded-cache';
import { monotonicMs } from '../platform/clock';
import { type Reader, read } from '../platform/database';
import { withDeadline } from '../platform/deadline';

/** What projects are called, and which keys tasks have: what is in them stays with their members. */
export type OpenNames = Pick<QueryOutput<'getPresence'>, 'projectNames' | 'taskKeys'>;

/** A new name is told after so long. */
const freshForMs = 10_000;
/** The panel does not wait for a database that is slow or away; it shows what is known. */
const patienceMs = 500;
const remembered = 2_000;

type Named = { id: string; name: string };

class NameBook {
  private readonly known = new BoundedCache<string, { name: string; askedAtMs: number }>(remembered);

  constructor(private readonly look: (reader: Reader, ids: string[]) => Promise<Named[]>) {}

  async namesOf(ids: ReadonlySet<string>): Promise<Record<string, string>> {
    await this.askFor([...ids].filter((id) => !this.isFresh(id))).catch(() => {});
    const entries = [...ids].map((id) => [id, this.known.get(id)?.name ?? ''] as const);
    return Object.fromEntries(entries.filter(([, name]) => name !== ''));
  }

  private isFresh(id: string): boolean {
    const askedAtMs = this.known.get(id)?.askedAtMs;
    return askedAtMs !== undefined && monotonicMs() - askedAtMs < freshForMs;
  }

  private async askFor(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await withDeadline(
      read((reader) => this.look(reader, ids)),
      patienceMs,
      'Looking up names',
    );
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const askedAtMs = monotonicMs();
    for (const id of ids) this.known.set(id, { name: names.get(id) ?? '', askedAtMs });
  }
}

const projectBook = new NameBook((reader, ids) =>
  reader.select({ id: projects.id, name: projects.name }).from(projects).where(inArray(projects.id, ids)),
);

const taskBook = new NameBook(async (reader, ids) => {
  const rows = await reader
    .select({ id: tasks.id, projectKey: projects.key, number: tasks.number })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(inArray(tasks.id, ids));
  return rows.map(({ id, projectKey, number }) => ({ id, name: `${projectKey}-${number}` }));
});

/** Names those that are named in the database, as of some seconds ago. */
export async function namesOfOpen(open: {
  projectIds: ReadonlySet<string>;
  taskIds: ReadonlySet<string>;
}): Promise<OpenNames> {
  const [projectNames, taskKeys] = await Promise.all([
    projectBook.namesOf(open.projectIds),
    taskBook.namesOf(open.taskIds),
  ]);
  return { projectNames, taskKeys };
}
