'use client';

import { useClient } from '@/client/react/client-context';
import { useDraft } from '@/client/react/use-draft';
import { usePermission } from '@/client/react/use-permission';
import type { Task } from '@/contract/tasks';
import { CommentComposer } from './comment-composer';
import { KeptText } from './kept-text';

type TaskFooterProps = { task: Task; isArchived: boolean };

/** The composer, or why there is none. */
export function TaskFooter({ task, isArchived }: TaskFooterProps) {
  const { drafts } = useClient();
  const canComment = usePermission('comment.write');
  const draft = useDraft(`task:${task.id}:comment`);
  if (canComment && !isArchived) return <CommentComposer task={task} />;

  const why = isArchived
    ? 'An archived task takes no comments.'
    : 'You can read this project, and not comment in it.';
  if (!draft?.text) return <p className="text-ink-3">{why}</p>;
  return (
    <KeptText text={draft.text} onDiscard={() => drafts.remove(draft.key)}>
      {`${why} What you typed is kept here.`}
    </KeptText>
  );
}
