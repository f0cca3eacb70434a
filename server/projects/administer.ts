import { asc, eq, gt, sql } from 'drizzle-orm';
import type { ProjectAccount } from '../../contract/admin-projects';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projects } from '../../db/schema/projects';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';
import { decodeIdCursor, toPage } from '../platform/paging';
import { notFound } from './access';
import { presentProject } from './present';
import { archive, bringBack } from './service';

/** Every project, for who runs the installation; its content stays with its members. */
export function listAllProjects(
  _actor: Actor,
  { cursor, limit = limits.pageSize }: QueryInput<'listAllProjects'>,
): Promise<QueryOutput<'listAllProjects'>> {
  return read(async (reader) => {
    const rows = await reader
      .select({
        project: projects,
        owners: sql<string[]>`array(
          select u.name from project_members m join users u on u.id = m.user_id
          where m.project_id = projects.id and m.role = 'owner' order by u.name)`,
        members: sql<number>`(select count(*)::int from project_members m where m.project_id = projects.id)`,
      })
      .from(projects)
      .where(cursor === undefined ? undefined : gt(projects.id, decodeIdCursor(cursor)))
      .orderBy(asc(projects.id))
      .limit(limit + 1);
    return toPage(rows.map(presentAccount), limit, ({ id }) => id);
  });
}

export async function setProjectArchived(
  actor: Actor,
  { projectId, archived }: CommandInput<'setProjectArchived'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'setProjectArchived'>> {
  const [project] = await unit.tx.select().from(projects).where(eq(projects.id, projectId)).for('update');
  if (!project) throw notFound('project');
  if ((project.archivedAt !== null) === archived) return { project: presentProject(project) };
  return archived ? archive(actor, project, unit) : bringBack(actor, project, unit);
}

type Row = { project: typeof projects.$inferSelect; owners: string[]; members: number };

function presentAccount({ project, owners, members }: Row): ProjectAccount {
  const { id, key, name, createdAt, archivedAt } = project;
  return {
    id,
    key,
    name,
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    owners,
    members,
  };
}
