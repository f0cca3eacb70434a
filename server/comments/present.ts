import type { Comment } from '../../contract/comments';
import type { comments } from '../../db/schema/tasks';

export type CommentRow = typeof comments.$inferSelect;

export function presentComment(row: CommentRow): Comment {
  return {
    id: row.id,
    taskId: row.taskId,
    authorId: row.authorId,
    body: row.body,
    replyTo: row.replyTo,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  };
}
