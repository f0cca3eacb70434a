import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';

/**
 * Whether a person hears of a task's changes and comments. Who creates it, is assigned or mentioned, or
 * comments, watches it from then on; who has muted it hears only what is said to them by name.
 */
export const watchLevel = z.enum(['none', 'watching', 'muted']);
export type WatchLevel = z.infer<typeof watchLevel>;

const taskWatch = z.object({ taskId: id, level: watchLevel });
const projectWatch = z.object({ projectId: id, on: z.boolean() });

export const watchCommands = {
  watchTask: defineCommand({
    method: 'POST',
    path: '/api/tasks/:taskId/watch',
    access: 'project.read',
    summary: 'Watch a task, stop watching it, or mute it.',
    input: z.strictObject({ taskId: id, level: watchLevel }),
    output: z.object({ watch: taskWatch }),
  }),
  watchProject: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/watch',
    access: 'project.read',
    summary: 'Watch all tasks of a project, present and future, or stop doing so.',
    input: z.strictObject({ projectId: id, on: z.boolean() }),
    output: z.object({ watch: projectWatch }),
  }),
};

export const watchQueries = {
  getTaskWatch: defineQuery({
    path: '/api/tasks/:taskId/watch',
    access: 'project.read',
    summary: 'Whether one watches a task oneself; a watched project does not count here.',
    input: z.strictObject({ taskId: id }),
    output: z.object({ watch: taskWatch }),
  }),
  getProjectWatch: defineQuery({
    path: '/api/projects/:projectId/watch',
    access: 'project.read',
    summary: 'Whether one watches a project.',
    input: z.strictObject({ projectId: id }),
    output: z.object({ watch: projectWatch }),
  }),
};
