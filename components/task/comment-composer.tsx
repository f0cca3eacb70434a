'use client';

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useProject } from '@/client/react/project-context';
import { usePersonName } from '@/client/react/use-person-name';
import { useSignalSender } from '@/client/react/use-signals';
import { quoteText } from '@/components/markdown/quote-text';
import { TypingLine } from '@/components/presence/typing-line';
import { IconButton } from '@/components/ui/icon-button';
import { useFocusOnReply } from '@/components/writing/use-focus-on-reply';
import type { Task } from '@/contract/tasks';
import { CommentEditor } from './comment-editor';
import { useCommentDraft } from './use-comment-draft';

type CommentComposerProps = { task: Task };

/** Where a comment is written, at the foot of the task. */
export function CommentComposer({ task }: CommentComposerProps) {
  const draft = useCommentDraft(task);
  const sender = useSignalSender();
  useEffect(() => () => sender.stopTyping(), [sender]);
  const field = useRef<HTMLTextAreaElement>(null);
  const answered = useProject(({ comments }) =>
    comments.get(task.id)?.find(({ id }) => id === draft.replyTo),
  );
  const author = usePersonName(answered?.authorId);

  const { replyTo } = draft;
  useFocusOnReply(field, replyTo);

  return (
    <div>
      <TypingLine placeId={task.id} />
      {replyTo && (
        <div className="mb-8 flex items-center gap-8 border-line-strong border-l-2 pl-8 text-ink-2 text-meta">
          <p className="min-w-0 flex-1 truncate">
            {answered ? (
              <>
                Reply to <span className="font-medium">{author ?? 'Somebody who left'}</span>:{' '}
                {quoteText(answered.body)}
              </>
            ) : (
              'Reply to a comment that was deleted'
            )}
          </p>
          <IconButton
            icon={<X />}
            label="Do not reply"
            size="small"
            onClick={() => draft.answer(undefined)}
          />
        </div>
      )}
      <CommentEditor
        ref={field}
        label="Comment"
        placeholder="Write a comment…"
        sendLabel="Comment"
        text={draft.text}
        onType={(text) => {
          draft.type(text);
          sender.keyTyped({ taskId: task.id });
        }}
        onSend={(body) => {
          // First, since a signal is dropped while something else is on its way out.
          sender.stopTyping();
          draft.send(body);
        }}
        onLeave={() => field.current?.closest<HTMLElement>('[role="dialog"]')?.focus()}
      />
    </div>
  );
}
