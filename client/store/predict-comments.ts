import type { ProjectState } from '../../contract/project-state';
import type { Predictions } from './prediction';

export const predictComments: Predictions = {
  addComment({ taskId, body, replyTo = null }, { state, userId, newId, madeAt }) {
    const task = state.tasks.get(taskId);
    if (!task) return [];
    const comment = {
      id: newId,
      taskId,
      authorId: userId,
      body,
      replyTo,
      version: 1,
      createdAt: madeAt,
      editedAt: null,
    };
    return [{ type: 'commentAdded', payload: { comment, commentCount: task.commentCount + 1 } }];
  },

  updateComment({ commentId, body }, { state, madeAt }) {
    const comment = findComment(state, commentId);
    if (!comment) return [];
    const changes = { body, editedAt: madeAt };
    return [
      {
        type: 'commentUpdated',
        payload: { commentId, taskId: comment.taskId, changes, version: comment.version },
      },
    ];
  },

  deleteComment({ commentId }, { state }) {
    const comment = findComment(state, commentId);
    const task = comment && state.tasks.get(comment.taskId);
    if (!task) return [];
    return [
      {
        type: 'commentDeleted',
        payload: { commentId, taskId: task.id, commentCount: Math.max(0, task.commentCount - 1) },
      },
    ];
  },
};

function findComment(state: ProjectState, commentId: string) {
  for (const comments of state.comments.values()) {
    const found = comments.find(({ id }) => id === commentId);
    if (found) return found;
  }
  return undefined;
}
