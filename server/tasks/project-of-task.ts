import { eq } from 'drizzle-orm';
import { tasks } from '../../db/schema/tasks';
import { BoundedCache } from '../platform/bounded-cache';
import { read } from '../platform/database';
import { once } from '../platform/once';

/** The project of a task, or null for a task that does not exist. A task never changes its project, so answers are kept. */
export async function projectOfTask(taskId: string): Promise<string | null> {
  const known = cache().get(taskId);
  if (known !== undefined) return known;
  const [row] = await read((reader) =>
    reader.select({ projectId: tasks.projectId }).from(tasks).where(eq(tasks.id, taskId)),
  );
  if (!row) return null;
  cache().set(taskId, row.projectId);
  return row.projectId;
}

function cache() {
  return once('project-of-task', () => new BoundedCache<string, string>(20_000));
}
