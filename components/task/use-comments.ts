'use client';

import { useEffect, useState } from 'react';
import { useFollowedProject, useProject } from '@/client/react/project-context';
import type { Comment } from '@/contract/comments';

export type TaskComments = {
  /** Oldest first. */
  comments: readonly Comment[];
  status: 'loading' | 'ready' | 'failed';
  retry: () => void;
  hasOlder: boolean;
  loadOlder: () => Promise<void>;
};

const noComments: readonly Comment[] = [];

/** A task's newest comments: read when they are first wanted, and again when a snapshot took their place. */
export function useComments(taskId: string): TaskComments {
  const project = useFollowedProject();
  const comments = useProject((view) => view.comments.get(taskId));
  const [hasFailed, setHasFailed] = useState(false);
  const isMissing = comments === undefined;

  useEffect(() => {
    if (isMissing && !hasFailed) project.comments.load(taskId).catch(() => setHasFailed(true));
  }, [project, taskId, isMissing, hasFailed]);

  return {
    comments: comments ?? noComments,
    status: comments ? 'ready' : hasFailed ? 'failed' : 'loading',
    retry: () => setHasFailed(false),
    // What is older becomes known together with the comments, so this is as current as they are.
    hasOlder: comments !== undefined && project.comments.hasOlder(taskId),
    loadOlder: () => project.comments.loadOlder(taskId),
  };
}
