import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { integerParameter } from './paging';
import { epochParameter, projectSnapshot } from './recovery';
import { instant } from './time';

/** How far a person has seen a project's events, on whichever of their devices. */
export const projectSeen = z.object({ projectId: id, seq: z.int(), seenAt: instant });
export type ProjectSeen = z.infer<typeof projectSeen>;

export const historyCommands = {
  markProjectSeen: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/seen',
    access: 'project.read',
    summary: 'Say that one has had a project in front of oneself up to this event; only forwards.',
    input: z.strictObject({ projectId: id, seq: z.int().min(0) }),
    output: z.object({ seen: projectSeen }),
  }),
};

export const historyQueries = {
  getProjectSeen: defineQuery({
    path: '/api/projects/:projectId/seen',
    access: 'project.read',
    summary: 'How far one has seen a project; null before the first time.',
    input: z.strictObject({ projectId: id }),
    output: z.object({ seen: projectSeen.nullable() }),
  }),
  getProjectAt: defineQuery({
    path: '/api/projects/:projectId/history',
    access: 'project.read',
    summary: 'The snapshot of a project as it was after an earlier event.',
    input: z.strictObject({ projectId: id, at: integerParameter, epoch: epochParameter.optional() }),
    output: projectSnapshot,
  }),
};
