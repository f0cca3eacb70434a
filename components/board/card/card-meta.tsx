'use client';

import { MessageSquare, Paperclip } from 'lucide-react';
import { memo } from 'react';
import { useProject } from '@/client/react/project-context';
import { Chip } from '@/components/ui/chip';
import type { Task } from '@/contract/tasks';
import { CardPeople } from './card-people';
import { DueDate } from './due-date';

type CardMetaProps = { task: Task; isDone: boolean };

/** What stands under the title, if there is anything to say: labels, the due date, comments, and at the right who has it. */
export const CardMeta = memo(function CardMeta({ task, isDone }: CardMetaProps) {
  const labels = useProject((view) => view.labels);
  const { labelIds, dueOn, commentCount, assigneeIds, attachments } = task;
  const fileCount = attachments.length;
  const isBare = labelIds.length === 0 && !dueOn && commentCount + fileCount + assigneeIds.length === 0;
  if (isBare) return null;
  return (
    <div className="flex items-end gap-8 pt-4 text-ink-3 text-meta">
      <div className="flex min-h-24 min-w-0 flex-1 flex-wrap items-center gap-x-8 gap-y-4">
        {labelIds.map((labelId) => {
          const label = labels.get(labelId);
          if (!label) return null;
          return (
            <Chip key={labelId} color={label.color}>
              {label.name}
            </Chip>
          );
        })}
        {dueOn && <DueDate day={dueOn} isDone={isDone} />}
        {fileCount > 0 && (
          <span className="flex items-center gap-4 tabular-nums">
            <Paperclip aria-hidden="true" className="size-12!" />
            {fileCount}
            <span className="sr-only">{fileCount === 1 ? ' attachment' : ' attachments'}</span>
          </span>
        )}
        {commentCount > 0 && (
          <span className="flex items-center gap-4 tabular-nums">
            <MessageSquare aria-hidden="true" className="size-12!" />
            {commentCount}
            <span className="sr-only">{commentCount === 1 ? ' comment' : ' comments'}</span>
          </span>
        )}
      </div>
      <CardPeople assigneeIds={assigneeIds} />
    </div>
  );
});
