'use client';

import { useClient } from '@/client/react/client-context';
import { useDraft } from '@/client/react/use-draft';
import { useExecute } from '@/client/react/use-execute';
import type { Task } from '@/contract/tasks';

export type CommentDraft = {
  text: string;
  /** The comment that is answered. */
  replyTo: string | undefined;
  type: (text: string) => void;
  answer: (commentId: string | undefined) => void;
  send: (body: string) => void;
};

/** The comment that is being written on a task. */
export function useCommentDraft(task: Task): CommentDraft {
  const { drafts } = useClient();
  const execute = useExecute();
  const key = `task:${task.id}:comment`;
  const draft = useDraft(key);
  const text = draft?.text ?? '';
  const replyTo = draft?.replyTo;

  const put = (next: { text: string; replyTo: string | undefined }) => {
    if (next.text === '' && next.replyTo === undefined) return drafts.remove(key);
    drafts.put({
      key,
      projectId: task.projectId,
      label: `Comment on ${task.key}`,
      text: next.text,
      ...(next.replyTo && { replyTo: next.replyTo }),
    });
  };

  return {
    text,
    replyTo,
    type: (next) => put({ text: next, replyTo }),
    answer: (commentId) => put({ text, replyTo: commentId }),
    send: (body) => {
      execute('addComment', { taskId: task.id, body, ...(replyTo && { replyTo }) });
      drafts.remove(key);
    },
  };
}
