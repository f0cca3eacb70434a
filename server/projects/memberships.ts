import { eq } from 'drizzle-orm';
import type { ProjectRole } from '../../contract/roles';
import { projectMembers } from '../../db/schema/projects';
import { databaseClient, guarded, type Reader } from '../platform/database';

type Pair = { projectId: string; userId: string };

/** The roles behind many (project, person) pairs, in one query, under `"{projectId} {userId}"`; none for no member. */
export async function selectRoles(pairs: readonly Pair[]): Promise<Map<string, ProjectRole>> {
  const projectIds = pairs.map(({ projectId }) => projectId);
  const userIds = pairs.map(({ userId }) => userId);
  const rows = await guarded(
    () => databaseClient().sql<(Pair & { role: ProjectRole })[]>`
      select project_id as "projectId", user_id as "userId", role
      from project_members
      join unnest(${projectIds}::uuid[], ${userIds}::uuid[]) as pair(project_id, user_id)
        using (project_id, user_id)`,
  );
  return new Map(rows.map(({ projectId, userId, role }) => [`${projectId} ${userId}`, role]));
}

/** Everybody in a project. */
export async function selectMemberIds(reader: Reader, projectId: string): Promise<string[]> {
  const rows = await reader
    .select({ userId: projectMembers.userId })
    .from(projectMembers)
    .where(eq(projectMembers.projectId, projectId));
  return rows.map(({ userId }) => userId);
}
