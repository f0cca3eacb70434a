import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { listOf } from './paging';
import { projectPerson, projectSummary } from './projects';
import { projectRole } from './roles';
import { instant } from './time';

export const member = z.object({
  userId: id,
  name: z.string(),
  role: projectRole,
  version: z.int(),
  joinedAt: instant,
});
export type Member = z.infer<typeof member>;

export const invite = z.object({
  id,
  role: projectRole,
  email: z.string().nullable(),
  token: z.string(),
  expiresAt: instant,
});
export type Invite = z.infer<typeof invite>;

const email = z.email().max(limits.emailLength).toLowerCase();
const inviteToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not an invite token');

export const memberCommands = {
  addMember: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/members',
    status: 201,
    access: 'member.manage',
    summary: 'Add a person who has an account, by id or e-mail.',
    input: z
      .strictObject({ projectId: id, userId: id.optional(), email: email.optional(), role: projectRole })
      .refine((value) => (value.userId === undefined) !== (value.email === undefined), {
        error: 'give either userId or email',
        path: ['userId'],
      }),
    output: z.object({ member }),
  }),
  updateMember: defineCommand({
    method: 'PATCH',
    path: '/api/projects/:projectId/members/:userId',
    access: 'member.manage',
    summary: 'Change the role of a member.',
    input: z.strictObject({ projectId: id, userId: id, role: projectRole }),
    output: z.object({ member }),
  }),
  removeMember: defineCommand({
    method: 'DELETE',
    path: '/api/projects/:projectId/members/:userId',
    access: 'project.read',
    summary: 'Remove a member (owners), or leave the project (everybody, with their own id).',
    input: z.strictObject({ projectId: id, userId: id }),
    output: z.object({ member }),
  }),
  createInvite: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/invites',
    status: 201,
    doors: 'http',
    access: 'member.manage',
    summary: 'Make a link that lets one person join; with an e-mail only that person.',
    input: z.strictObject({ projectId: id, role: projectRole, email: email.optional() }),
    output: z.object({ invite, url: z.string() }),
  }),
  acceptInvite: defineCommand({
    method: 'POST',
    path: '/api/invites/:token/accept',
    access: 'user',
    summary: 'Join the project of an invite; a token works once.',
    input: z.strictObject({ token: inviteToken }),
    output: z.object({ project: projectSummary }),
  }),
};

export const memberQueries = {
  listMembers: defineQuery({
    path: '/api/projects/:projectId/members',
    access: 'project.read',
    summary: 'The members of a project.',
    input: z.strictObject({ projectId: id }),
    output: listOf(member),
  }),
  listPeople: defineQuery({
    path: '/api/projects/:projectId/people',
    access: 'project.read',
    summary: 'Everybody who is or was a member of a project: who is named in its history.',
    input: z.strictObject({ projectId: id }),
    output: listOf(projectPerson),
  }),
  getInvite: defineQuery({
    path: '/api/invites/:token',
    access: 'user',
    summary: 'What an invite leads to, before it is accepted.',
    input: z.strictObject({ token: inviteToken }),
    output: z.object({ projectName: z.string(), role: projectRole, invitedBy: z.string() }),
  }),
};

export const memberEvents = {
  memberAdded: z.strictObject({ member }),
  memberUpdated: z.strictObject({
    userId: id,
    changes: member.pick({ name: true, role: true }).partial().strict(),
    version: z.int(),
  }),
  memberRemoved: z.strictObject({ userId: id }),
};
