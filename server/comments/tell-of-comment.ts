import type { Comment } from '../../contract/comments';
import { mentionedUserIds } from '../../contract/mentions';
import type { Task } from '../../contract/tasks';
import type { Actor } from '../identity/actor';
import { excerptOf } from '../inbox/excerpt';
import { tellOfTask } from '../inbox/task-news';
import type { UnitOfWork } from '../log/unit-of-work';

type CommentOnTask = { task: Task; comment: Comment };

/** Who comments on a task watches it from then on. */
export function tellOfComment(
  unit: UnitOfWork,
  actor: Actor,
  { task, comment, repliedTo }: CommentOnTask & { repliedTo: string | null },
): Promise<void> {
  const mentioned = mentionedUserIds(comment.body);
  const body = excerptOf(comment.body);
  return tellOfTask(unit, actor, {
    task,
    sourceId: comment.id,
    called: [
      { type: 'mention', userIds: mentioned, body },
      { type: 'reply', userIds: repliedTo === null ? [] : [repliedTo], body },
    ],
    watchers: { type: 'comment', body: () => body },
    watchFromNow: [actor.userId, ...mentioned],
  });
}

/** An edited comment tells only those whom it did not call before. */
export async function tellOfNewMentions(
  unit: UnitOfWork,
  actor: Actor,
  { task, comment, before }: CommentOnTask & { before: string },
): Promise<void> {
  const known = new Set(mentionedUserIds(before));
  const mentioned = mentionedUserIds(comment.body).filter((userId) => !known.has(userId));
  if (mentioned.length === 0) return;
  await tellOfTask(unit, actor, {
    task,
    sourceId: comment.id,
    called: [{ type: 'mention', userIds: mentioned, body: excerptOf(comment.body) }],
    watchFromNow: mentioned,
  });
}
