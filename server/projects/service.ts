import { eq, sql } from 'drizzle-orm';
import { generateNKeysBetween } from 'fractional-indexing';
import type { AuditAction } from '../../contract/audit-actions';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { projectStream, userStream } from '../../contract/streams';
import { projectOrigins } from '../../db/schema/history';
import { columns, projectMembers, projects } from '../../db/schema/projects';
import { recordAudit } from '../audit/record';
import { selectRoomOfEach } from '../chat/rooms';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { assertMay, type ProjectRow, requireAccess } from './access';
import { selectMemberIds } from './memberships';
import { presentColumn, presentMember, presentProject, presentSummary } from './present';
import { keyCandidates } from './project-key';

const firstColumns = ['To do', 'In progress', 'Done'];

/** The creator becomes the owner; the project starts with three columns, so that it can be used at once. */
export async function createProject(
  actor: Actor,
  input: CommandInput<'createProject'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createProject'>> {
  const { name, description = '' } = input;
  const project = await insertWithFreeKey(unit, { id: unit.newId(), name, description }, input.key);
  const owners = await unit.tx
    .insert(projectMembers)
    .values({ projectId: project.id, userId: actor.userId, role: 'owner' })
    .returning();
  const positions = generateNKeysBetween(null, null, firstColumns.length);
  const columnRows = await unit.tx
    .insert(columns)
    .values(
      firstColumns.map((columnName, index) => ({
        id: unit.newId(),
        projectId: project.id,
        name: columnName,
        position: positions[index] as string,
      })),
    )
    .returning();
  await unit.tx.insert(projectOrigins).values({
    projectId: project.id,
    contents: {
      project: presentProject(project),
      columns: columnRows.map(presentColumn),
      labels: [],
      members: owners.map((owner) => presentMember(owner, actor.name)),
      tasks: [],
    },
  });
  unit.append(userStream(actor.userId), project.id, {
    type: 'projectJoined',
    payload: { project: presentSummary(project, 'owner') },
  });
  return { project: presentProject(project) };
}

export async function updateProject(
  actor: Actor,
  input: CommandInput<'updateProject'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateProject'>> {
  const { projectId, ...wanted } = input;
  const { project } = await requireAccess(unit.tx, actor, projectId, 'project.manage');
  const changes = {
    ...(wanted.name !== undefined && wanted.name !== project.name && { name: wanted.name }),
    ...(wanted.description !== undefined &&
      wanted.description !== project.description && { description: wanted.description }),
  };
  if (Object.keys(changes).length === 0) return { project: presentProject(project) };
  return changeProject(unit, projectId, changes);
}

export async function archiveProject(
  actor: Actor,
  { projectId }: CommandInput<'archiveProject'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'archiveProject'>> {
  const { project } = await requireAccess(unit.tx, actor, projectId, 'project.manage');
  return archive(actor, project, unit);
}

/** Ends the work on a project; who may is asked before. */
export async function archive(actor: Actor, project: ProjectRow, unit: UnitOfWork) {
  await recordAboutProject(unit, actor, 'projectArchived', project);
  return changeProject(unit, project.id, { archivedAt: unit.now });
}

export async function restoreProject(
  actor: Actor,
  { projectId }: CommandInput<'restoreProject'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'restoreProject'>> {
  const { project, role } = await requireAccess(unit.tx, actor, projectId, 'project.read');
  assertMay(role, 'project.manage');
  if (project.archivedAt === null) return { project: presentProject(project) };
  return bringBack(actor, project, unit);
}

/** For everybody in it the project joins their list again, with what is unread in its chat. */
export async function bringBack(actor: Actor, { id: projectId }: ProjectRow, unit: UnitOfWork) {
  const row = await updateRow(unit, projectId, { archivedAt: null });
  const { version } = row;
  unit.append(projectStream(projectId), projectId, {
    type: 'projectUpdated',
    payload: { projectId, changes: { archivedAt: null }, version },
  });
  const members = await unit.tx
    .select({ userId: projectMembers.userId, role: projectMembers.role })
    .from(projectMembers)
    .where(eq(projectMembers.projectId, projectId));
  const rooms = await selectRoomOfEach(
    unit.tx,
    projectStream(projectId),
    members.map(({ userId }) => userId),
  );
  for (const member of members) {
    unit.append(userStream(member.userId), projectId, {
      type: 'projectJoined',
      payload: { project: presentSummary(row, member.role), room: rooms.get(member.userId) },
    });
  }
  await recordAboutProject(unit, actor, 'projectRestored', row);
  return { project: presentProject(row) };
}

function recordAboutProject(
  { tx }: UnitOfWork,
  { userId: actorId }: Actor,
  action: AuditAction,
  { id, name }: ProjectRow,
): Promise<void> {
  return recordAudit(tx, { action, actorId, target: { kind: 'project', id, name } });
}

/** Members hear of it on the board and, for their list of projects, each on their own stream. */
async function changeProject(
  unit: UnitOfWork,
  projectId: string,
  values: { name?: string; description?: string; archivedAt?: Date },
) {
  const project = presentProject(await updateRow(unit, projectId, values));
  const { archivedAt, ...texts } = values;
  const changes = { ...texts, ...(archivedAt && { archivedAt: archivedAt.toISOString() }) };
  const payload = { projectId, changes, version: project.version };
  unit.append(projectStream(projectId), projectId, { type: 'projectUpdated', payload });
  for (const userId of await selectMemberIds(unit.tx, projectId)) {
    unit.append(userStream(userId), projectId, { type: 'projectUpdated', payload });
  }
  return { project };
}

async function updateRow(
  unit: UnitOfWork,
  projectId: string,
  values: Partial<ProjectRow>,
): Promise<ProjectRow> {
  const [row] = await unit.tx
    .update(projects)
    .set({ ...values, version: sql`${projects.version} + 1` })
    .where(eq(projects.id, projectId))
    .returning();
  return row as ProjectRow;
}

/** With a wanted key that one or `rule_key_taken`; without one the first free key made from the name. */
async function insertWithFreeKey(
  unit: UnitOfWork,
  values: { id: string; name: string; description: string },
  wantedKey: string | undefined,
): Promise<ProjectRow> {
  for (const key of wantedKey ? [wantedKey] : keyCandidates(values.name)) {
    const [project] = await unit.tx
      .insert(projects)
      .values({ ...values, key, createdAt: unit.now })
      .onConflictDoNothing({ target: projects.key })
      .returning();
    if (project) return project;
  }
  throw new AppError('rule_key_taken', `The key ${wantedKey ?? ''} is taken by another project`, {
    fields: [{ path: 'key', message: 'is taken' }],
  });
}
