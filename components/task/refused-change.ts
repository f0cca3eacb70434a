import type { Operation } from '@/client/outbox/operation';
import { errorSentence } from '@/components/ui/error-sentence';
import type { AppError } from '@/contract/errors';
import { conflictIn } from './stale-write';

export type RefusedChange = {
  mutationId: string;
  /** "The due date was not saved." */
  what: string;
  why: string;
  /** What its author typed, which must not go with it. */
  text: string | null;
};

type Input = { taskId?: string; commentId?: string; title?: string; description?: string; body?: string };

const fieldNames: Record<string, string> = {
  title: 'title',
  description: 'description',
  columnId: 'move',
  beforeId: 'move',
  afterId: 'move',
  assigneeIds: 'assignees',
  labelIds: 'labels',
  priority: 'priority',
  startOn: 'start date',
  dueOn: 'due date',
  estimate: 'estimate',
};

const commandNames: Record<string, string> = {
  createTask: 'The task was not created.',
  archiveTask: 'The task was not archived.',
  restoreTask: 'The task was not restored.',
  attachFile: 'The file was not attached.',
  detachFile: 'The file was not removed.',
  addComment: 'Your comment was not sent.',
  updateComment: 'Your comment was not changed.',
  deleteComment: 'The comment was not deleted.',
};

/**
 * The refused changes of one task and its comments, in words. Stale texts are left out: they are asked about where
 * they stand.
 */
export function refusedChanges(
  refused: readonly Operation[],
  taskId: string,
  commentIds: ReadonlySet<string>,
): RefusedChange[] {
  return refused.flatMap(({ mutationId, name, input, refusal }) => {
    const { taskId: ofTask, commentId, title, description, body } = input as Input;
    const isOfTask = ofTask === taskId || mutationId === taskId || (commentId && commentIds.has(commentId));
    if (!isOfTask || !refusal || isAskedAbout(refusal)) return [];
    const what = commandNames[name] ?? `The ${changedFields(input)} was not saved.`;
    return [{ mutationId, what, why: reason(refusal), text: body ?? description ?? title ?? null }];
  });
}

function isAskedAbout(refusal: AppError): boolean {
  return conflictIn(refusal, 'title') !== null || conflictIn(refusal, 'description') !== null;
}

function changedFields(input: object): string {
  const names = Object.keys(input).flatMap((field) => fieldNames[field] ?? []);
  return [...new Set(names)].join(' and ') || 'change';
}

/** Why the server said no, for people. */
function reason(refusal: AppError): string {
  switch (refusal.code) {
    case 'not_found':
      return 'It does not exist any more, or you have no access to it.';
    case 'forbidden':
      return 'Your role does not allow it any more.';
    default: {
      const field = refusal.details.fields?.[0];
      if (!field) return errorSentence('', refusal.message).trim();
      const name = fieldNames[field.path] ?? 'text';
      return errorSentence(`The ${name}`, field.message);
    }
  }
}
