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
import { type TaskActivity, useActivity } from './use-activity';
import { useCommentDraft } from './use-comment-draft';
import { type TaskComments, useComments } from './use-comments';

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
  const list = useRef<HTMLOListElement>(null);
  useOwnCommentInSight(list, comments);

  const isLoading = activity.status === 'loading' || comments.status === 'loading';
  return (
    <section
      aria-labelledby="task-activity"
      aria-busy={isLoading}
      className="mt-24 border-line border-t pt-16"
    >
      <h3 id="task-activity" className="font-semibold">
        Activity
      </h3>
      {activity.loadOlder && (
        <div className="mt-8">
          <Button size="small" variant="ghost" onClick={activity.loadOlder}>
            Show what happened before
          </Button>
        </div>
      )}
      {isLoading && <Loading />}
      <Failure activity={activity} comments={comments} />
      <ol ref={list} className="mt-8">
        {inOrderOfTime(lines, comments.comments).map((item) =>
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
  const knownCount = useRef<number | null>(null);
  useEffect(() => {
    if (status !== 'ready') return;
    const hasNew = knownCount.current !== null && comments.length > knownCount.current;
    knownCount.current = comments.length;
    if (hasNew && comments.at(-1)?.authorId === userId)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [list, comments, status, userId]);
}

function inOrderOfTime<
  Line extends { occurredAt: string; id: string },
  Written extends { createdAt: string; id: string },
>(lines: readonly Line[], comments: readonly Written[]): (Line | Written)[] {
  const timeOf = (item: Line | Written) => ('occurredAt' in item ? item.occurredAt : item.createdAt);
  return [...lines, ...comments].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
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
