import { and, count, eq, sql } from 'drizzle-orm';
import type { AuditAction } from '../../contract/audit-actions';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import type { ProjectRole } from '../../contract/roles';
import { projectStream, userStream } from '../../contract/streams';
import { formerMembers, projectMembers } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import { users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import { enterRoom } from '../chat/rooms';
import type { Actor } from '../identity/actor';
import { notify, type Recipient } from '../inbox/notify';
import { leaveProject } from '../inbox/sources';
import type { UnitOfWork } from '../log/unit-of-work';
import { assertMay, assertNotArchived, holdProject, notFound, requireAccess } from './access';
import { presentMember, presentSummary } from './present';

type Person = { id: string; name: string };

export async function addMember(
  actor: Actor,
  input: CommandInput<'addMember'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'addMember'>> {
  await requireAccess(unit.tx, actor, input.projectId, 'member.manage');
  const [person] = await unit.tx
    .select({ id: users.id, name: users.name, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(input.userId ? eq(users.id, input.userId) : eq(sql`lower(${users.email})`, input.email));
  if (!person || person.deactivatedAt) throw notFound('user');
  const { member, project } = await insertMember(unit, input.projectId, person, input.role);
  await recordAboutMember(unit, actor, 'memberAdded', person, { project: project.name, role: input.role });
  const body = `Added you as ${input.role}`;
  await tellMember(unit, actor, project, { userId: person.id, type: 'invite', body });
  return { member };
}

/** Makes a person a member; shared by `addMember` and by accepting an invite. */
export async function insertMember(unit: UnitOfWork, projectId: string, person: Person, role: ProjectRole) {
  const project = await holdProject(unit.tx, projectId);
  const [{ members } = { members: 0 }] = await unit.tx
    .select({ members: count() })
    .from(projectMembers)
    .where(eq(projectMembers.projectId, projectId));
  if (members >= limits.membersPerProject) {
    throw new AppError('rule_limit_reached', `A project has at most ${limits.membersPerProject} members`);
  }
  const [row] = await unit.tx
    .insert(projectMembers)
    .values({ projectId, userId: person.id, role, joinedAt: unit.now })
    .onConflictDoNothing()
    .returning();
  if (!row) throw new AppError('rule_already_member', `${person.name} is a member already`);
  const member = presentMember(row, person.name);
  const summary = presentSummary(project, role);
  const room = await enterRoom(unit, person.id, projectStream(projectId));
  unit.append(projectStream(projectId), person.id, { type: 'memberAdded', payload: { member } });
  unit.append(userStream(person.id), projectId, {
    type: 'projectJoined',
    payload: { project: summary, room },
  });
  return { member, project: summary };
}

export async function updateMember(
  actor: Actor,
  { projectId, userId, role }: CommandInput<'updateMember'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateMember'>> {
  await requireAccess(unit.tx, actor, projectId, 'member.manage');
  const project = await holdProject(unit.tx, projectId);
  const current = await lockMember(unit, projectId, userId);
  if (current.row.role === role) return { member: presentMember(current.row, current.name) };
  if (current.row.role === 'owner') await assertNotLastOwner(unit, projectId);
  const [row] = await unit.tx
    .update(projectMembers)
    .set({ role, version: sql`${projectMembers.version} + 1` })
    .where(and(eq(projectMembers.projectId, projectId), eq(projectMembers.userId, userId)))
    .returning();
  const member = presentMember(row ?? current.row, current.name);
  unit.append(projectStream(projectId), userId, {
    type: 'memberUpdated',
    payload: { userId, changes: { role }, version: member.version },
  });
  unit.append(userStream(userId), projectId, {
    type: 'projectJoined',
    payload: { project: presentSummary(project, role) },
  });
  await recordAboutMember(
    unit,
    actor,
    'memberRoleChanged',
    { id: userId, name: current.name },
    { project: project.name, from: current.row.role, to: role },
  );
  await tellMember(unit, actor, project, {
    userId,
    type: 'role_change',
    body: `Changed your role to ${role}`,
  });
  return { member };
}

/** Owners remove anybody, everybody may leave; who is gone is also taken off the project's tasks. */
export async function removeMember(
  actor: Actor,
  { projectId, userId }: CommandInput<'removeMember'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'removeMember'>> {
  const { project, role } = await requireAccess(unit.tx, actor, projectId, 'project.read');
  assertNotArchived(project);
  const isLeaving = userId === actor.userId;
  if (!isLeaving) assertMay(role, 'member.manage');
  const current = await lockMember(unit, projectId, userId);
  if (current.row.role === 'owner') await assertNotLastOwner(unit, projectId);
  await unit.tx
    .delete(projectMembers)
    .where(and(eq(projectMembers.projectId, projectId), eq(projectMembers.userId, userId)));
  await unit.tx.insert(formerMembers).values({ projectId, userId }).onConflictDoNothing();
  await unit.tx
    .update(tasks)
    .set({ assigneeIds: sql`array_remove(${tasks.assigneeIds}, ${userId}::uuid)` })
    .where(and(eq(tasks.projectId, projectId), sql`${tasks.assigneeIds} @> array[${userId}::uuid]`));
  unit.append(projectStream(projectId), userId, { type: 'memberRemoved', payload: { userId } });
  unit.append(userStream(userId), projectId, {
    type: 'projectLeft',
    payload: { projectId, reason: isLeaving ? 'left' : 'removed' },
  });
  await leaveProject(unit, { projectId, userId });
  await recordAboutMember(
    unit,
    actor,
    isLeaving ? 'memberLeft' : 'memberRemoved',
    { id: userId, name: current.name },
    { project: project.name },
  );
  return { member: presentMember(current.row, current.name) };
}

function recordAboutMember(
  { tx }: UnitOfWork,
  { userId: actorId }: Actor,
  action: AuditAction,
  { id, name }: Person,
  details: Record<string, string>,
): Promise<void> {
  return recordAudit(tx, { action, actorId, target: { kind: 'user', id, name }, details });
}

function tellMember(
  unit: UnitOfWork,
  actor: Actor,
  { id: projectId, name: title }: { id: string; name: string },
  recipient: Recipient,
): Promise<void> {
  return notify(unit, actor, { title, projectId }, [recipient]);
}

async function lockMember(unit: UnitOfWork, projectId: string, userId: string) {
  const [found] = await unit.tx
    .select({ row: projectMembers, name: users.name })
    .from(projectMembers)
    .innerJoin(users, eq(users.id, projectMembers.userId))
    .where(and(eq(projectMembers.projectId, projectId), eq(projectMembers.userId, userId)))
    .for('update', { of: projectMembers });
  if (!found) throw notFound('member');
  return found;
}

/** Locks all owners, so that two of them cannot step down at the same moment. */
async function assertNotLastOwner(unit: UnitOfWork, projectId: string): Promise<void> {
  const owners = await unit.tx
    .select({ userId: projectMembers.userId })
    .from(projectMembers)
    .where(and(eq(projectMembers.projectId, projectId), eq(projectMembers.role, 'owner')))
    .orderBy(projectMembers.userId)
    .for('update');
  if (owners.length < 2) throw new AppError('rule_last_owner', 'A project keeps at least one owner');
}
