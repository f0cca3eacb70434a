import { quoteText } from '@/components/markdown/quote-text';
import { type ActivityLine, type ActivityNames, taskPhrase } from '@/components/task/activity-phrases';
import type { Envelope } from '@/contract/events';
import type { TaskChanges } from '@/contract/tasks';

/** Something that happened to a board, in words. */
export type BoardChange = ActivityLine & {
  seq: number;
  /** The task that it is about; null for what is about the board itself. */
  taskId: string | null;
  isNewTask: boolean;
};

/** What is known of the task that an event is about, from before it. */
export type TaskBefore = (taskId: string) => TaskChanges;

/**
 * Words an event of a project. Null for what no board shows: what is said in the chat, and a card that only
 * changed places in its column.
 */
export function boardChange(event: Envelope, before: TaskBefore, names: ActivityNames): BoardChange | null {
  const taskId = taskIdOf(event);
  const phrase = phraseOf(event, taskId === null ? {} : before(taskId), names);
  if (phrase === null) return null;
  const { id, seq, actorId, occurredAt, type } = event;
  return { id, seq, actorId, occurredAt, phrase, taskId, isNewTask: type === 'taskCreated' };
}

/** The values of a task that an event sets. */
export function taskChangesOf(event: Envelope): TaskChanges {
  switch (event.type) {
    case 'taskCreated':
    case 'taskRestored':
      return event.payload.task;
    case 'taskUpdated':
      return event.payload.changes;
    default:
      return {};
  }
}

/** The task that an event is about; null for what is about the board itself. */
export function taskIdOf(event: Envelope): string | null {
  switch (event.type) {
    case 'taskCreated':
    case 'taskUpdated':
    case 'taskDeleted':
    case 'taskRestored':
      return event.resourceId;
    case 'commentAdded':
      return event.payload.comment.taskId;
    case 'commentUpdated':
    case 'commentDeleted':
      return event.payload.taskId;
    default:
      return null;
  }
}

function phraseOf(event: Envelope, before: TaskChanges, names: ActivityNames): string | null {
  const { type, actorId, payload } = event;
  switch (type) {
    case 'taskCreated':
    case 'taskUpdated':
    case 'taskDeleted':
    case 'taskRestored':
      return taskPhrase({ type, actorId, changes: taskChangesOf(event) }, before, names);
    case 'commentAdded':
      return `commented: “${quoteText(payload.comment.body)}”`;
    case 'commentUpdated':
      return 'edited a comment';
    case 'commentDeleted':
      return 'deleted a comment';
    case 'columnCreated':
      return `added the column ${payload.column.name}`;
    case 'columnUpdated':
      return columnPhrase(payload.changes, names.column(payload.columnId) ?? 'a column that is gone');
    case 'columnDeleted':
      return deletedPhrase('column', names.column(payload.columnId));
    case 'labelCreated':
      return `added the label ${payload.label.name}`;
    case 'labelUpdated':
      return `changed the label ${payload.changes.name ?? names.label(payload.labelId) ?? 'that is gone'}`;
    case 'labelDeleted':
      return deletedPhrase('label', names.label(payload.labelId));
    case 'memberAdded':
      return payload.member.userId === actorId ? 'joined' : `added ${payload.member.name}`;
    case 'memberUpdated': {
      const name = names.person(payload.userId) ?? 'somebody';
      return payload.changes.role ? `made ${name} ${payload.changes.role}` : null;
    }
    case 'memberRemoved':
      return payload.userId === actorId ? 'left' : `removed ${names.person(payload.userId) ?? 'somebody'}`;
    case 'projectUpdated':
      return projectPhrase(payload.changes);
    default:
      return null;
  }
}

function deletedPhrase(what: 'column' | 'label', name: string | undefined): string {
  return name === undefined ? `deleted a ${what}` : `deleted the ${what} ${name}`;
}

type ChangesOf<Type extends Envelope['type']> = Extract<
  Envelope,
  { type: Type; payload: { changes: object } }
>['payload']['changes'];

function columnPhrase(
  { name, wipLimit, position }: ChangesOf<'columnUpdated'>,
  before: string,
): string | null {
  if (name !== undefined) return `renamed the column ${before === name ? '' : `${before} `}to ${name}`;
  if (wipLimit !== undefined) {
    return wipLimit === null ? `took the limit off ${before}` : `limited ${before} to ${wipLimit}`;
  }
  return position === undefined ? null : `moved the column ${before}`;
}

function projectPhrase({ name, description, archivedAt }: ChangesOf<'projectUpdated'>): string | null {
  if (archivedAt !== undefined) return archivedAt === null ? 'restored the project' : 'archived the project';
  if (name !== undefined) return `renamed the project to ${name}`;
  return description === undefined ? null : 'changed the description of the project';
}
