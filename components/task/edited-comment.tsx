'use client';

import { useClient } from '@/client/react/client-context';
import { useProject } from '@/client/react/project-context';
import { useDraft } from '@/client/react/use-draft';
import { useExecute } from '@/client/react/use-execute';
import { withoutMentionLinks } from '@/components/writing/mention-text';
import { useMemberPeople } from '@/components/writing/use-member-people';
import type { Comment } from '@/contract/comments';
import { CommentEditor } from './comment-editor';

type EditedCommentProps = { comment: Comment; onEnd: () => void };

/** A comment of one's own while it is being changed. */
export function EditedComment({ comment, onEnd }: EditedCommentProps) {
  const { drafts } = useClient();
  const execute = useExecute();
  const projectId = useProject(({ project }) => project.id);
  const key = `comment:${comment.id}`;
  const members = useMemberPeople();
  const text = useDraft(key)?.text ?? withoutMentionLinks(comment.body, members);

  const end = () => {
    drafts.remove(key);
    onEnd();
  };
  return (
    <CommentEditor
      autoFocus
      label="Edit comment"
      sendLabel="Save"
      text={text}
      onType={(next) => drafts.put({ key, projectId, label: 'Changed comment', text: next })}
      onSend={(body) => {
        if (body !== comment.body) execute('updateComment', { commentId: comment.id, body });
        end();
      }}
      onCancel={end}
      onLeave={onEnd}
    />
  );
}
