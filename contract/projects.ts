import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { listOf } from './paging';
import { projectRole } from './roles';
import { room } from './rooms';
import { line, prose } from './text';
import { day, instant } from './time';

/** Upper-case prefix of task keys such as WEB-12. */
export const projectKey = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,5}$/, 'must be 2 to 6 upper-case letters or digits, starting with a letter');

export const project = z.object({
  id,
  key: projectKey,
  name: z.string(),
  description: z.string(),
  version: z.int(),
  createdAt: instant,
  archivedAt: instant.nullable(),
});
export type Project = z.infer<typeof project>;

/** Somebody who is or was in a project. */
export const projectPerson = z.object({ userId: id, name: z.string() });
export type ProjectPerson = z.infer<typeof projectPerson>;

/** A project as one of its members sees it in a list. */
export const projectSummary = project.extend({ role: projectRole });
export type ProjectSummary = z.infer<typeof projectSummary>;

/** What a list of projects tells of each. What stands in the last of several columns is done, the rest is open. */
export const projectOverview = z.object({
  projectId: id,
  openTasks: z.int(),
  /** Open, and due before the caller's day. */
  overdueTasks: z.int(),
  memberCount: z.int(),
  /** The first who joined, up to five. */
  members: z.array(projectPerson),
});
export type ProjectOverview = z.infer<typeof projectOverview>;

const name = line(limits.projectNameLength);
const description = prose(limits.projectDescriptionLength);

export const projectCommands = {
  createProject: defineCommand({
    method: 'POST',
    path: '/api/projects',
    status: 201,
    access: 'user',
    summary: 'Create a project with three columns; the creator owns it.',
    input: z.strictObject({ name, key: projectKey.optional(), description: description.optional() }),
    output: z.object({ project }),
  }),
  updateProject: defineCommand({
    method: 'PATCH',
    path: '/api/projects/:projectId',
    access: 'project.manage',
    summary: 'Change the name or the description of a project.',
    input: z.strictObject({ projectId: id, name: name.optional(), description: description.optional() }),
    output: z.object({ project }),
  }),
  archiveProject: defineCommand({
    method: 'DELETE',
    path: '/api/projects/:projectId',
    access: 'project.manage',
    summary: 'Archive a project: it reads as before and answers writes with `gone`.',
    input: z.strictObject({ projectId: id }),
    output: z.object({ project }),
  }),
  restoreProject: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/restore',
    access: 'project.manage',
    summary: 'Bring an archived project back, as it was.',
    input: z.strictObject({ projectId: id }),
    output: z.object({ project }),
  }),
};

export const projectQueries = {
  listProjects: defineQuery({
    path: '/api/projects',
    access: 'user',
    summary: 'The projects that the caller is a member of; `archived=true` lists the archived ones.',
    input: z.strictObject({ archived: z.enum(['true', 'false']).optional() }),
    output: listOf(projectSummary),
  }),
  listProjectOverviews: defineQuery({
    path: '/api/me/projects',
    access: 'user',
    summary: 'How much there is to do in each of the caller’s projects, and who is in it.',
    input: z.strictObject({ today: day }),
    output: listOf(projectOverview),
  }),
};

export const projectChanges = project.pick({ name: true, description: true, archivedAt: true }).partial();

export const projectEvents = {
  projectUpdated: z.strictObject({ projectId: id, changes: projectChanges.strict(), version: z.int() }),
};

/** On a person's own stream: the list of projects that they see. */
export const membershipEvents = {
  /** `room` tells a new member how far the messages of the project's chat have come. */
  projectJoined: z.strictObject({ project: projectSummary, room: room.optional() }),
  projectLeft: z.strictObject({ projectId: id, reason: z.enum(['removed', 'left']) }),
};
