import { and, eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import { can, type Permission } from '../../contract/permissions';
import type { ProjectRole } from '../../contract/roles';
import { projectMembers, projects } from '../../db/schema/projects';
import type { Actor } from '../identity/actor';
import { type Reader, read, type Transaction } from '../platform/database';

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

/** The role of somebody who may look at the project, asked outside a transaction. */
export async function requireReader(actor: Actor, projectId: string): Promise<ProjectRole> {
  const { role } = await read((reader) => requireAccess(reader, actor, projectId, 'project.read'));
  return role;
}

/**
 * A project's row that stays as it is until the commit, for writers of what is told together with it.
 * The order of locks, so that no two writers wait for each other: project, then members and labels,
 * then columns, then tasks, then inboxes, and last the streams.
 */
export async function holdProject(tx: Transaction, projectId: string): Promise<ProjectRow> {
  const [project] = await tx.select().from(projects).where(eq(projects.id, projectId)).for('share');
  if (!project) throw notFound('project');
  assertNotArchived(project);
  return project;
}

export function assertMay(role: ProjectRole, permission: Permission): void {
  if (!can(role, permission)) throw new AppError('forbidden', `Your role (${role}) does not allow this`);
}

export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}`);
}

export function assertNotArchived(project: { archivedAt: Date | null }): void {
  if (project.archivedAt) throw new AppError('gone', 'This project is archived');
}
