import { and, desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { SearchResult } from '../../contract/search';
import { messages } from '../../db/schema/chat';
import { projectMembers, projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import { conversationIdsOf, isOneOf } from '../chat/access';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';
import { snippetOf } from './snippet';

type Wanted = { userId: string; q: string; terms: readonly string[]; limit: number };

/** Words are found by their beginnings; a sign stands for itself, and a task's key for the task. */
export function search(
  actor: Actor,
  { q, limit = limits.searchResults }: QueryInput<'search'>,
): Promise<QueryOutput<'search'>> {
  const terms = [...new Set(q.split(/\s+/).filter((term) => term !== ''))];
  if (terms.length === 0) return Promise.resolve({ items: [] });
  const wanted = { userId: actor.userId, q, terms, limit };
  return read(async (reader) => {
    const [named, foundTasks, foundMessages] = await Promise.all([
      findNamedTask(reader, wanted),
      selectTasks(reader, wanted, holds(taskText, sql`tasks.search`, wanted)),
      selectMessages(reader, wanted),
    ]);
    const others = foundTasks.filter((found) => named.every(({ taskId }) => taskId !== found.taskId));
    const found = [...others, ...foundMessages].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return { items: [...named, ...found].slice(0, limit) };
  });
}

const taskText = sql`${tasks.title} || ' ' || ${tasks.description}`;

/** The task whose key is what was typed, such as web-12. */
async function findNamedTask(reader: Reader, wanted: Wanted) {
  const [, key, number] = /^([A-Z][A-Z0-9]{1,5})-(\d{1,9})$/i.exec(wanted.terms.join(' ')) ?? [];
  if (key === undefined) return [];
  return selectTasks(
    reader,
    wanted,
    and(eq(projects.key, key.toUpperCase()), eq(tasks.number, Number(number))) as SQL,
  );
}

async function selectTasks(reader: Reader, { userId, terms, limit }: Wanted, which: SQL) {
  const rows = await reader
    .select({ task: tasks, projectKey: projects.key })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(and(isOneOf(tasks.projectId, projectIdsOf(userId)), which))
    .orderBy(desc(tasks.createdAt))
    .limit(limit);
  return rows.map(({ task, projectKey }) => ({
    kind: 'task' as const,
    taskId: task.id,
    projectId: task.projectId,
    key: `${projectKey}-${task.number}`,
    title: task.title,
    snippet: snippetOf(task.description, terms),
    createdAt: task.createdAt.toISOString(),
    archivedAt: task.archivedAt?.toISOString() ?? null,
  }));
}

async function selectMessages(reader: Reader, wanted: Wanted): Promise<SearchResult[]> {
  const { userId, terms, limit } = wanted;
  const isVisible = sql`(${isOneOf(messages.projectId, projectIdsOf(userId))}
    or ${isOneOf(messages.conversationId, conversationIdsOf(userId))})`;
  const rows = await reader
    .select()
    .from(messages)
    .where(and(isVisible, holds(messages.body, sql`messages.search`, wanted)))
    .orderBy(desc(messages.createdAt))
    .limit(limit);
  return rows.map((row) => ({
    kind: 'message',
    messageId: row.id,
    projectId: row.projectId,
    conversationId: row.conversationId,
    number: row.number,
    authorId: row.authorId,
    snippet: snippetOf(row.body, terms),
    createdAt: row.createdAt.toISOString(),
  }));
}

function projectIdsOf(userId: string): SQL {
  return sql`select ${projectMembers.projectId} from ${projectMembers} where ${projectMembers.userId} = ${userId}`;
}

/** The index finds words; what is more than words must stand in the text just so. */
function holds(text: SQLWrapper, vector: SQL, { q, terms }: Wanted): SQL {
  const hasWords = /[\p{L}\p{N}]/u.test(q);
  const literal = terms.filter((term) => !/^[\p{L}\p{N}]+$/u.test(term));
  return and(
    hasWords ? sql`${vector} @@ search_query(${q})` : undefined,
    literal.length > 0
      ? sql`(select bool_and(strpos(lower(${text}), lower(term)) > 0) from unnest(${sql.param(literal)}::text[]) term)`
      : undefined,
  ) as SQL;
}
