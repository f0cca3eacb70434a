'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useClient } from '@/client/react/client-context';
import { useProject } from '@/client/react/project-context';
import { usePeopleNames } from '@/client/react/use-person-name';
import { Button } from '@/components/ui/button';
import { dayOf } from '@/components/ui/day-text';
import { Skeleton } from '@/components/ui/skeleton';
import type { Task } from '@/contract/tasks';
import { ActivityItem } from './activity-item';
import { activityLines, peopleIn } from './activity-phrases';
import { CommentItem } from './comment-item';
import { OlderItems } from './older-items';
import { streamItems } from './stream-items';
import { type TaskActivity, useActivity } from './use-activity';
import { useCommentDraft } from './use-comment-draft';
import { type TaskComments, useComments } from './use-comments';
import { useKeptPlace } from './use-kept-place';

type TaskStreamProps = {
  task: Task;
  /** Whether the task takes comments: it is not archived. */
  isOpen: boolean;
};

/** Comments and what happened, in one line of time. */
export function TaskStream({ task, isOpen }: TaskStreamProps) {
  const activity = useActivity(task.id);
  const comments = useComments(task.id);
  const lines = useActivityLines(activity.entries);
  const { answer } = useCommentDraft(task);
  const items = streamItems(lines, comments);
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const isLoading = activity.status === 'loading' || comments.status === 'loading';
  useKeptPlace(section, list, isLoading);
  useOwnCommentInSight(list, comments);

  return (
    <section
      ref={section}
      aria-labelledby="task-activity"
      aria-busy={isLoading}
      className="mt-24 border-line border-t pt-16 [overflow-anchor:none]"
    >
      <h3 ref={heading} id="task-activity" tabIndex={-1} className="font-semibold outline-none">
        Activity
      </h3>
      {(activity.hasOlder || comments.hasOlder) && (
        <OlderItems
          onLoad={() => Promise.all([activity.loadOlder(), comments.loadOlder()])}
          heading={heading}
        />
      )}
      {isLoading && <Loading />}
      <Failure activity={activity} comments={comments} />
      <ol ref={list} className="mt-8">
        {items.map((item) =>
          'phrase' in item ? (
            <ActivityItem key={item.id} line={item} />
          ) : (
            <CommentItem key={item.id} comment={item} isOpen={isOpen} onReply={answer} />
          ),
        )}
      </ol>
    </section>
  );
}

function useActivityLines(entries: TaskActivity['entries']) {
  const columns = useProject((view) => view.columns);
  const labels = useProject((view) => view.labels);
  const nameOf = usePeopleNames(useMemo(() => peopleIn(entries), [entries]));
  return useMemo(
    () =>
      activityLines(entries, {
        column: (id) => columns.get(id)?.name,
        label: (id) => labels.get(id)?.name,
        person: nameOf,
        today: dayOf(new Date()),
      }),
    [entries, columns, labels, nameOf],
  );
}

/** What one has just written is looked at; what others write does not move the page. */
function useOwnCommentInSight(
  list: React.RefObject<HTMLOListElement | null>,
  { comments, status }: TaskComments,
) {
  const { userId } = useClient();
  const knownNewest = useRef<string | null>(undefined);
  useEffect(() => {
    if (status !== 'ready') return;
    const newest = comments.at(-1);
    const hasNew = knownNewest.current !== undefined && newest && newest.id !== knownNewest.current;
    knownNewest.current = newest?.id ?? null;
    if (hasNew && newest.authorId === userId)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [list, comments, status, userId]);
}

function Loading() {
  return (
    <div className="mt-12 flex flex-col gap-12">
      <Skeleton size="h-16 w-form" />
      <Skeleton size="h-16 w-menu" />
    </div>
  );
}

function Failure({ activity, comments }: { activity: TaskActivity; comments: TaskComments }) {
  const failed = [activity, comments].filter(({ status }) => status === 'failed');
  if (failed.length === 0) return null;
  return (
    <p className="mt-8 flex items-center gap-8 text-ink-2">
      This could not be loaded.
      <Button
        size="small"
        onClick={() => {
          for (const { retry } of failed) retry();
        }}
      >
        Try again
      </Button>
    </p>
  );
}
