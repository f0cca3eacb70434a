'use client';

import { useFollowedProject, useProject } from '@/client/react/project-context';
import { usePersonName } from '@/client/react/use-person-name';
import { quoteText } from '@/components/markdown/quote-text';

type CommentQuoteProps = { taskId: string; commentId: string };

/** The comment that another one answers, in one line; a click leads to it. */
export function CommentQuote({ taskId, commentId }: CommentQuoteProps) {
  const project = useFollowedProject();
  const source = useProject(({ comments }) => comments.get(taskId)?.find(({ id }) => id === commentId));
  const author = usePersonName(source?.authorId);
  const isOlder = source === undefined && project.comments.hasOlder(taskId);
  if (!source && !isOlder) {
    return (
      <p className="mb-4 border-line-strong border-l-2 pl-8 text-ink-3 text-meta">
        A comment that was deleted
      </p>
    );
  }

  const show = async () => {
    // Without an answer nothing is shown, and the button is still there.
    await project.comments.loadBackTo(taskId, commentId).catch(() => {});
    const element = document.getElementById(`comment-${commentId}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  };
  return (
    <button
      type="button"
      onClick={() => void show()}
      className="mb-4 block min-h-24 max-w-full truncate border-line-strong border-l-2 pl-8 text-left text-ink-2 text-meta hover:text-ink"
    >
      {source ? (
        <>
          <span className="font-medium">{author ?? 'Somebody who left'}</span> {quoteText(source.body)}
        </>
      ) : (
        'An earlier comment'
      )}
    </button>
  );
}
