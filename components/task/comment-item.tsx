'use client';

import { CornerUpLeft, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useExecute } from '@/client/react/use-execute';
import { usePermission } from '@/client/react/use-permission';
import { usePersonName } from '@/client/react/use-person-name';
import { Markdown } from '@/components/markdown/markdown';
import { Avatar } from '@/components/ui/avatar';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Comment } from '@/contract/comments';
import { CommentQuote } from './comment-quote';
import { EditedComment } from './edited-comment';
import { useIsPending } from './use-is-pending';

type CommentItemProps = {
  comment: Comment;
  /** Whether the task takes comments: it is not archived. */
  isOpen: boolean;
  onReply: (commentId: string) => void;
};

/** One comment in the stream of a task. */
export function CommentItem({ comment, isOpen, onReply }: CommentItemProps) {
  const { userId } = useClient();
  const execute = useExecute();
  const author = usePersonName(comment.authorId) ?? 'Somebody who left';
  const canComment = usePermission('comment.write') && isOpen;
  const isOwner = usePermission('project.manage');
  const isPending = useIsPending(comment.id);
  const [isEditing, setIsEditing] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const item = useRef<HTMLLIElement>(null);

  const isOwn = comment.authorId === userId;
  const entries: MenuEntry[] = [];
  if (canComment) {
    entries.push({
      kind: 'action',
      label: 'Reply',
      icon: <CornerUpLeft />,
      onSelect: () => onReply(comment.id),
    });
  }
  if (canComment && isOwn) {
    entries.push({ kind: 'action', label: 'Edit', icon: <Pencil />, onSelect: () => setIsEditing(true) });
  }
  if (canComment && (isOwn || isOwner)) {
    entries.push({
      kind: 'action',
      label: 'Delete…',
      icon: <Trash2 />,
      isDanger: true,
      onSelect: () => setIsDeleting(true),
    });
  }

  return (
    <li
      ref={item}
      id={`comment-${comment.id}`}
      tabIndex={-1}
      data-comment-id={comment.id}
      data-sync={isPending ? 'pending' : undefined}
      className="group/comment -mx-8 flex gap-8 rounded-control px-8 py-6 outline-none target:bg-accent-soft focus:bg-fill"
    >
      <Avatar person={{ id: comment.authorId, name: author }} size={24} isDecorative />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-24 items-center gap-6 text-meta">
          <span className="truncate font-medium text-body text-ink">{author}</span>
          <RelativeTime moment={comment.createdAt} />
          {comment.editedAt && <span className="text-ink-3">· edited</span>}
          {isPending && <span className="animate-appear-late text-ink-3">· sending</span>}
          <span className="ml-auto opacity-0 transition-opacity focus-within:opacity-100 group-hover/comment:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:opacity-100">
            {entries.length > 0 && !isEditing && (
              <Menu
                align="end"
                entries={entries}
                trigger={
                  <IconButton
                    icon={<Ellipsis />}
                    label={`More about the comment by ${author}`}
                    size="small"
                  />
                }
              />
            )}
          </span>
        </div>
        {comment.replyTo && <CommentQuote taskId={comment.taskId} commentId={comment.replyTo} />}
        {isEditing && canComment ? (
          <EditedComment
            comment={comment}
            onEnd={() => {
              item.current?.focus();
              setIsEditing(false);
            }}
          />
        ) : (
          <Markdown text={comment.body} />
        )}
      </div>
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setIsDeleting}
        title={isOwn ? 'Delete your comment?' : `Delete the comment by ${author}?`}
        confirmLabel="Delete comment"
        onConfirm={() => {
          setIsDeleting(false);
          execute('deleteComment', { commentId: comment.id });
        }}
      >
        It goes away for everybody and cannot be brought back.
      </ConfirmDialog>
    </li>
  );
}
