import * as z from 'zod';
import { defineCommand } from './endpoint';
import { id } from './ids';
import { task } from './tasks';

export const taskAttachmentCommands = {
  attachFile: defineCommand({
    method: 'POST',
    path: '/api/tasks/:taskId/attachments',
    status: 201,
    access: 'task.write',
    summary: 'Attach a file of one’s own to a task; it was uploaded to the task’s project.',
    input: z.strictObject({ taskId: id, fileId: id }),
    output: z.object({ task }),
  }),
  detachFile: defineCommand({
    method: 'DELETE',
    path: '/api/tasks/:taskId/attachments/:fileId',
    access: 'task.write',
    summary: 'Take a file off a task. It is deleted a day later.',
    input: z.strictObject({ taskId: id, fileId: id }),
    output: z.object({ task }),
  }),
};
