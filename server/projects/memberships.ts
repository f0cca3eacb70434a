import { databaseClient, guarded } from '../platform/database';

type Pair = { projectId: string; userId: string };

/** Which of many (project, person) pairs are memberships, in one query; as `"{projectId} {userId}"`. */
export async function selectMemberships(pairs: readonly Pair[]): Promise<Set<string>> {
  const projectIds = pairs.map(({ projectId }) => projectId);
  const userIds = pairs.map(({ userId }) => userId);
  const rows = await guarded(
    () => databaseClient().sql<Pair[]>`
      select project_id as "projectId", user_id as "userId"
      from project_members
      join unnest(${projectIds}::uuid[], ${userIds}::uuid[]) as pair(project_id, user_id)
        using (project_id, user_id)`,
  );
  return new Set(rows.map(({ projectId, userId }) => `${projectId} ${userId}`));
}
