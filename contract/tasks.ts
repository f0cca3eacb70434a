import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { attachments } from './files';
import { id, uniqueIds } from './ids';
import { limits } from './limits';
import { cursorParameter, limitParameter, listOf } from './paging';
import { line, prose } from './text';
import { day, instant } from './time';

export const priority = z.enum(['none', 'low', 'medium', 'high', 'urgent']);
export type Priority = z.infer<typeof priority>;

export const task = z.object({
  id,
  projectId: id,
  /** Counts up within the project; `key` is the project's key and this number, such as WEB-12. */
  number: z.int(),
  key: z.string(),
  title: z.string(),
  /** Markdown. */
  description: z.string(),
  columnId: id,
  /** Fractional key within the column; compare with `compareByPosition`. */
  position: z.string(),
  assigneeIds: z.array(id),
  labelIds: z.array(id),
  priority,
  startOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  estimate: z.number().nullable(),
  attachments,
  commentCount: z.int(),
  /** Grows by one with every change; send it as `baseVersion` to guard against overwriting. */
  version: z.int(),
  createdBy: id,
  createdAt: instant,
  archivedAt: instant.nullable(),
});
export type Task = z.infer<typeof task>;

/** What people write on a task, apart from where it stands. */
const content = {
  title: line(limits.titleLength),
  description: prose(limits.descriptionLength),
  assigneeIds: uniqueIds(limits.assigneesPerTask),
  labelIds: uniqueIds(limits.labelsPerTask),
  priority,
  startOn: day.nullable(),
  dueOn: day.nullable(),
  estimate: z.number().min(0).max(limits.estimateMax).multipleOf(0.5).nullable(),
};

const place = { columnId: id, beforeId: id, afterId: id };

const notBothPlaces = (value: { beforeId?: string | undefined; afterId?: string | undefined }) =>
  value.beforeId === undefined || value.afterId === undefined;
const notBothPlacesError = { error: 'give beforeId or afterId, not both', path: ['beforeId'] };

export const taskCommands = {
  createTask: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/tasks',
    status: 201,
    access: 'task.write',
    summary: 'Create a task, at the end of its column unless placed; without a column in the first.',
    input: z
      .strictObject({
        projectId: id,
        ...z.object({ ...content, ...place }).partial().shape,
        title: content.title,
      })
      .refine(notBothPlaces, notBothPlacesError),
    output: z.object({ task }),
  }),
  updateTask: defineCommand({
    method: 'PATCH',
    path: '/api/tasks/:taskId',
    access: 'task.write',
    summary:
      'Change fields of a task or move it; with `baseVersion` a stale write of the same field is refused.',
    input: z
      .strictObject({
        taskId: id,
        ...z.object({ ...content, ...place }).partial().shape,
        baseVersion: z.int().min(1).optional(),
      })
      .refine(notBothPlaces, notBothPlacesError),
    output: z.object({ task }),
  }),
  archiveTask: defineCommand({
    method: 'DELETE',
    path: '/api/tasks/:taskId',
    access: 'task.write',
    summary: 'Archive a task: it leaves the board and can be restored.',
    input: z.strictObject({ taskId: id }),
    output: z.object({ task }),
  }),
  restoreTask: defineCommand({
    method: 'POST',
    path: '/api/tasks/:taskId/restore',
    access: 'task.write',
    summary: 'Bring an archived task back, at the end of its column.',
    input: z.strictObject({ taskId: id }),
    output: z.object({ task }),
  }),
};

export const taskQueries = {
  listTasks: defineQuery({
    path: '/api/projects/:projectId/tasks',
    access: 'project.read',
    summary: 'Tasks of a project, newest first; `archived=true` lists the archived ones.',
    input: z.strictObject({
      projectId: id,
      archived: z.enum(['true', 'false']).optional(),
      cursor: cursorParameter.optional(),
      limit: limitParameter.optional(),
    }),
    output: listOf(task),
  }),
  getTask: defineQuery({
    path: '/api/tasks/:taskId',
    access: 'project.read',
    summary: 'One task, archived or not.',
    input: z.strictObject({ taskId: id }),
    output: z.object({ task }),
  }),
};

/** The fields that an event of a changed task may carry, with their new values. */
export const taskChanges = task
  .pick({
    title: true,
    description: true,
    columnId: true,
    position: true,
    assigneeIds: true,
    labelIds: true,
    priority: true,
    startOn: true,
    dueOn: true,
    estimate: true,
    attachments: true,
  })
  .partial();
export type TaskChanges = z.infer<typeof taskChanges>;
export type TaskField = keyof TaskChanges;

export const taskEvents = {
  taskCreated: z.strictObject({ task }),
  taskUpdated: z.strictObject({ taskId: id, changes: taskChanges.strict(), version: z.int() }),
  taskDeleted: z.strictObject({ taskId: id }),
  taskRestored: z.strictObject({ task }),
};
