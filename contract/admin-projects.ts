import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { cursorParameter, limitParameter, listOf } from './paging';
import { project } from './projects';
import { instant } from './time';

const projectAccount = z.object({
  id,
  key: z.string(),
  name: z.string(),
  createdAt: instant,
  archivedAt: instant.nullable(),
  owners: z.array(z.string()),
  members: z.int(),
});
export type ProjectAccount = z.infer<typeof projectAccount>;

export const adminProjectCommands = {
  setProjectArchived: defineCommand({
    method: 'PATCH',
    path: '/api/admin/projects/:projectId',
    access: 'admin',
    summary: 'Archive or bring back any project, without being in it.',
    input: z.strictObject({ projectId: id, archived: z.boolean() }),
    output: z.object({ project }),
  }),
};

export const adminProjectQueries = {
  listAllProjects: defineQuery({
    path: '/api/admin/projects',
    access: 'admin',
    summary:
      'Every project with its owners, also those that the caller is not in; nothing of what is in them.',
    input: z.strictObject({ cursor: cursorParameter.optional(), limit: limitParameter.optional() }),
    output: listOf(projectAccount),
  }),
};
