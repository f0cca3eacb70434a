import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { cursorParameter, limitParameter, listOf } from './paging';
import { remark } from './text';
import { instant } from './time';

export const comment = z.object({
  id,
  taskId: id,
  authorId: id,
  /** Markdown; mentions are links such as `[@Ada](user:{userId})`. */
  body: z.string(),
  replyTo: id.nullable(),
  version: z.int(),
  createdAt: instant,
  editedAt: instant.nullable(),
});
export type Comment = z.infer<typeof comment>;

const body = remark(limits.commentLength);

export const commentCommands = {
  addComment: defineCommand({
    method: 'POST',
    path: '/api/tasks/:taskId/comments',
    status: 201,
    access: 'comment.write',
    summary: 'Comment on a task.',
    input: z.strictObject({ taskId: id, body, replyTo: id.optional() }),
    output: z.object({ comment }),
  }),
  updateComment: defineCommand({
    method: 'PATCH',
    path: '/api/comments/:commentId',
    access: 'comment.write',
    summary: 'Edit a comment of one’s own.',
    input: z.strictObject({ commentId: id, body }),
    output: z.object({ comment }),
  }),
  deleteComment: defineCommand({
    method: 'DELETE',
    path: '/api/comments/:commentId',
    access: 'comment.write',
    summary: 'Delete a comment: one’s own, or anybody’s as an owner.',
    input: z.strictObject({ commentId: id }),
    output: z.object({ comment }),
  }),
};

/** One line of a task's history, read from the event log. */
export const activity = z.object({
  id,
  seq: z.int(),
  type: z.string(),
  actorId: id.nullable(),
  occurredAt: instant,
  changes: z.record(z.string(), z.unknown()),
});
export type Activity = z.infer<typeof activity>;

export const commentQueries = {
  listComments: defineQuery({
    path: '/api/tasks/:taskId/comments',
    access: 'project.read',
    summary:
      'Comments of a task, oldest first or with `order=newest` newest first, as of `seq` of the project’s stream.',
    input: z.strictObject({
      taskId: id,
      order: z.enum(['oldest', 'newest']).optional(),
      cursor: cursorParameter.optional(),
      limit: limitParameter.optional(),
    }),
    output: listOf(comment).extend({ epoch: z.string(), seq: z.int() }),
  }),
  getTaskActivity: defineQuery({
    path: '/api/tasks/:taskId/activity',
    access: 'project.read',
    summary: 'What happened to a task, newest first, from the event log.',
    input: z.strictObject({
      taskId: id,
      cursor: cursorParameter.optional(),
      limit: limitParameter.optional(),
    }),
    output: listOf(activity),
  }),
};

export const commentEvents = {
  commentAdded: z.strictObject({ comment, commentCount: z.int() }),
  commentUpdated: z.strictObject({
    commentId: id,
    taskId: id,
    changes: comment.pick({ body: true, editedAt: true }).partial().strict(),
    version: z.int(),
  }),
  commentDeleted: z.strictObject({ commentId: id, taskId: id, commentCount: z.int() }),
};
