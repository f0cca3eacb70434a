import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { formerMembers, projectMembers, projects } from '../../db/schema/projects';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';
import { requireAccess } from './access';
import { presentMember, presentSummary } from './present';

export async function listProjects(
  actor: Actor,
  { archived = 'false' }: QueryInput<'listProjects'>,
): Promise<QueryOutput<'listProjects'>> {
  const kept = archived === 'true' ? 'archived' : 'active';
  return { items: await read((reader) => selectProjectsOf(reader, actor.userId, kept)) };
}

/** The projects that a person is a member of, oldest first. */
export async function selectProjectsOf(
  reader: Reader,
  userId: string,
  kept: 'active' | 'archived' = 'active',
) {
  const isKept = kept === 'archived' ? isNotNull : isNull;
  const rows = await reader
    .select({ project: projects, role: projectMembers.role })
    .from(projectMembers)
    .innerJoin(projects, eq(projects.id, projectMembers.projectId))
    .where(and(eq(projectMembers.userId, userId), isKept(projects.archivedAt)))
    .orderBy(asc(projects.id));
  return rows.map(({ project, role }) => presentSummary(project, role));
}

export function listMembers(
  actor: Actor,
  { projectId }: QueryInput<'listMembers'>,
): Promise<QueryOutput<'listMembers'>> {
  return read(async (reader) => {
    await requireAccess(reader, actor, projectId, 'project.read');
    return { items: await selectMembers(reader, projectId) };
  });
}

export async function selectMembers(reader: Reader, projectId: string) {
  const rows = await reader
    .select({ member: projectMembers, name: users.name })
    .from(projectMembers)
    .innerJoin(users, eq(users.id, projectMembers.userId))
    .where(eq(projectMembers.projectId, projectId))
    .orderBy(asc(projectMembers.userId));
  return rows.map(({ member, name }) => presentMember(member, name));
}

/** Two short lists of ids instead of the log, which is long and is pruned. */
export function listPeople(
  actor: Actor,
  { projectId }: QueryInput<'listPeople'>,
): Promise<QueryOutput<'listPeople'>> {
  return read(async (reader) => {
    await requireAccess(reader, actor, projectId, 'project.read');
    const idsIn = (table: typeof projectMembers | typeof formerMembers) =>
      reader.select({ userId: table.userId }).from(table).where(eq(table.projectId, projectId));
    const items = await reader
      .select({ userId: users.id, name: users.name })
      .from(users)
      .where(inArray(users.id, idsIn(projectMembers).union(idsIn(formerMembers))))
      .orderBy(asc(users.id));
    return { items };
  });
}
