import { and, eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { can } from '../../contract/permissions';
import { projectStream } from '../../contract/streams';
import { comments, tasks } from '../../db/schema/tasks';
import type { Actor } from '../identity/actor';
import { removeEntries, reviseEntries } from '../inbox/sources';
import type { UnitOfWork } from '../log/unit-of-work';
import { notFound } from '../projects/access';
import { lockTask } from '../tasks/access';
import { presentTask } from '../tasks/present';
import { type CommentRow, presentComment } from './present';
import { tellOfComment, tellOfNewMentions } from './tell-of-comment';

export async function addComment(
  actor: Actor,
  { taskId, body, replyTo }: CommandInput<'addComment'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'addComment'>> {
  const { task, projectKey } = await lockTask(unit.tx, actor, taskId, 'comment.write');
  const repliedTo = replyTo ? await requireOnTask(unit, taskId, replyTo) : null;
  const [row] = await unit.tx
    .insert(comments)
    .values({
      id: unit.newId(),
      taskId,
      authorId: actor.userId,
      body,
      replyTo: replyTo ?? null,
      createdAt: unit.now,
    })
    .returning();
  const commentCount = await changeCount(unit, taskId, +1);
  const comment = presentComment(row as CommentRow);
  unit.append(projectStream(task.projectId), comment.id, {
    type: 'commentAdded',
    payload: { comment, commentCount },
  });
  await tellOfComment(unit, actor, { task: presentTask(task, projectKey), comment, repliedTo });
  return { comment };
}

export async function updateComment(
  actor: Actor,
  { commentId, body }: CommandInput<'updateComment'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'updateComment'>> {
  const { comment, task, projectKey } = await lockComment(unit, actor, commentId);
  if (comment.authorId !== actor.userId) throw new AppError('forbidden', 'Only its author edits a comment');
  if (comment.body === body) return { comment: presentComment(comment) };
  const [row] = await unit.tx
    .update(comments)
    .set({ body, editedAt: unit.now, version: sql`${comments.version} + 1` })
    .where(eq(comments.id, commentId))
    .returning();
  const edited = presentComment(row as CommentRow);
  unit.append(projectStream(task.projectId), commentId, {
    type: 'commentUpdated',
    payload: {
      commentId,
      taskId: task.id,
      changes: { body, editedAt: edited.editedAt },
      version: edited.version,
    },
  });
  await reviseEntries(unit, commentId, body);
  const about = { task: presentTask(task, projectKey), comment: edited };
  await tellOfNewMentions(unit, actor, { ...about, before: comment.body });
  return { comment: edited };
}

export async function deleteComment(
  actor: Actor,
  { commentId }: CommandInput<'deleteComment'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'deleteComment'>> {
  const { comment, task, role } = await lockComment(unit, actor, commentId);
  if (comment.authorId !== actor.userId && !can(role, 'project.manage')) {
    throw new AppError('forbidden', 'Only its author or an owner deletes a comment');
  }
  await unit.tx.delete(comments).where(eq(comments.id, commentId));
  const commentCount = await changeCount(unit, task.id, -1);
  unit.append(projectStream(task.projectId), commentId, {
    type: 'commentDeleted',
    payload: { commentId, taskId: task.id, commentCount },
  });
  await removeEntries(unit, commentId);
  return { comment: presentComment(comment) };
}

/** Locks the comment's task first, as every writer of comments does, then reads the comment. */
async function lockComment(unit: UnitOfWork, actor: Actor, commentId: string) {
  const [found] = await unit.tx
    .select({ taskId: comments.taskId })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!found) throw notFound('comment');
  const access = await lockTask(unit.tx, actor, found.taskId, 'comment.write').catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found' ? notFound('comment') : error;
  });
  const [comment] = await unit.tx.select().from(comments).where(eq(comments.id, commentId));
  if (!comment) throw notFound('comment');
  return { comment, ...access };
}

/** Who wrote the comment that is answered. */
async function requireOnTask(unit: UnitOfWork, taskId: string, commentId: string): Promise<string> {
  const [found] = await unit.tx
    .select({ authorId: comments.authorId })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.taskId, taskId)));
  if (found) return found.authorId;
  throw new AppError('rule_not_in_project', 'The comment to reply to is not on this task', {
    fields: [{ path: 'replyTo', message: 'is not a comment of this task' }],
  });
}

/** The count on the card; it is not part of the task's version, for nobody edits it. */
async function changeCount(unit: UnitOfWork, taskId: string, by: 1 | -1): Promise<number> {
  const [row] = await unit.tx
    .update(tasks)
    .set({ commentCount: sql`${tasks.commentCount} + ${by}` })
    .where(eq(tasks.id, taskId))
    .returning({ commentCount: tasks.commentCount });
  return row?.commentCount as number;
}
