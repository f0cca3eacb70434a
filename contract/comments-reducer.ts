import type { Comment } from './comments';
import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type CommentFact = Extract<Fact, { type: 'commentAdded' | 'commentUpdated' | 'commentDeleted' }>;

export function reduceComments(draft: ProjectDraft, fact: CommentFact): void {
  switch (fact.type) {
    case 'commentAdded': {
      const { comment, commentCount } = fact.payload;
      setCount(draft, comment.taskId, commentCount);
      return changeLoaded(draft, comment.taskId, (comments) =>
        comments.some(({ id }) => id === comment.id) ? comments : [...comments, comment],
      );
    }
    case 'commentUpdated': {
      const { commentId, taskId, changes, version } = fact.payload;
      return changeLoaded(draft, taskId, (comments) =>
        comments.map((comment) => (comment.id === commentId ? { ...comment, ...changes, version } : comment)),
      );
    }
    case 'commentDeleted': {
      const { commentId, taskId, commentCount } = fact.payload;
      setCount(draft, taskId, commentCount);
      return changeLoaded(draft, taskId, (comments) => comments.filter(({ id }) => id !== commentId));
    }
  }
}

function setCount(draft: ProjectDraft, taskId: string, commentCount: number): void {
  const task = draft.current.tasks.get(taskId);
  if (task) draft.put('tasks', taskId, { ...task, commentCount });
}

/** Comments are followed only for tasks whose comments were loaded. */
function changeLoaded(
  draft: ProjectDraft,
  taskId: string,
  change: (comments: readonly Comment[]) => readonly Comment[],
): void {
  const comments = draft.current.comments.get(taskId);
  if (comments) draft.put('comments', taskId, change(comments));
}
