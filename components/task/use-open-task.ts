'use client';

import { useEffect, useState } from 'react';
import { fetchQuery } from '@/client/http/api';
import { useProject } from '@/client/react/project-context';
import { AppError } from '@/contract/errors';
import type { Task } from '@/contract/tasks';

export type OpenTask =
  | { status: 'open' | 'archived'; task: Task }
  | { status: 'loading' | 'unknown' }
  | { status: 'failed'; retry: () => void };

/** A task by its id: from the board, or read by itself if it is archived and so not there. */
export function useOpenTask(taskId: string): OpenTask {
  const onBoard = useProject(({ tasks }) => tasks.get(taskId));
  const projectId = useProject(({ project }) => project.id);
  const [lastSeen, setLastSeen] = useState(onBoard);
  const [answer, setAnswer] = useState<Task | AppError>();
  const [attempt, setAttempt] = useState(0);
  if (onBoard && onBoard !== lastSeen) setLastSeen(onBoard);
  const isOnBoard = onBoard !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads once more.
  useEffect(() => {
    if (isOnBoard) return;
    let isStale = false;
    const take = (next: Task | AppError) => {
      if (!isStale) setAnswer(next);
    };
    fetchQuery<'getTask'>(`/api/tasks/${taskId}`).then(({ task }) => take(task), take);
    return () => {
      isStale = true;
      setAnswer(undefined);
    };
  }, [taskId, isOnBoard, attempt]);

  if (onBoard) return { status: 'open', task: onBoard };
  if (answer instanceof AppError && answer.code === 'not_found') return { status: 'unknown' };
  // It left the board while it was open here: what is known of it stays in sight.
  if (lastSeen) return { status: 'archived', task: answer && 'title' in answer ? answer : lastSeen };
  if (answer instanceof AppError) {
    const isUnknown = answer.code === 'invalid_id' || answer.code === 'validation';
    return isUnknown ? { status: 'unknown' } : { status: 'failed', retry: () => setAttempt(attempt + 1) };
  }
  if (!answer) return { status: 'loading' };
  if (answer.projectId !== projectId) return { status: 'unknown' };
  return { status: answer.archivedAt ? 'archived' : 'open', task: answer };
}
