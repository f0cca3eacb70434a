import { and, eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import { can, type Permission } from '../../contract/permissions';
import type { ProjectRole } from '../../contract/roles';
import { projectMembers, projects } from '../../db/schema/projects';
import type { Actor } from '../identity/actor';
import type { Reader } from '../platform/database';

export type ProjectRow = typeof projects.$inferSelect;
export type ProjectAccess = { project: ProjectRow; role: ProjectRole };

/**
 * The one question of who may do what in a project, asked at every command, join and recovery read.
 * What a person may not see answers exactly like what does not exist.
 */
export async function requireAccess(
  reader: Reader,
  actor: Actor,
  projectId: string,
  permission: Permission,
  what = 'project',
): Promise<ProjectAccess> {
  const [found] = await reader
    .select({ project: projects, role: projectMembers.role })
    .from(projects)
    .innerJoin(projectMembers, eq(projectMembers.projectId, projects.id))
    .where(and(eq(projects.id, projectId), eq(projectMembers.userId, actor.userId)));
  if (!found) throw notFound(what);
  assertMay(found.role, permission);
  if (permission !== 'project.read') assertNotArchived(found.project);
  return found;
}

export function assertMay(role: ProjectRole, permission: Permission): void {
  if (!can(role, permission)) throw new AppError('forbidden', `Your role (${role}) does not allow this`);
}

export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}`);
}

function assertNotArchived(project: { archivedAt: Date | null }): void {
  if (project.archivedAt) throw new AppError('gone', 'This project is archived');
}
