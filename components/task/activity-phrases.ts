import { dayText } from '@/components/ui/day-text';
import type { Activity } from '@/contract/comments';
import type { StoredFile } from '@/contract/files';
import type { Priority, TaskChanges } from '@/contract/tasks';
import { priorityNames } from './priorities';

/** What ids are called; undefined for what is not there any more. */
export type ActivityNames = {
  column: (id: string) => string | undefined;
  label: (id: string) => string | undefined;
  person: (id: string) => string | undefined;
  today: string;
};

export type ActivityLine = {
  id: string;
  actorId: string | null;
  occurredAt: string;
  /** What the actor did: "moved this from To do to Done and set the priority to High". */
  phrase: string;
};

/**
 * Words a task's history, oldest first. An entry carries only the new values; the ones before come from the entries
 * before it, and are left out where those are not loaded. A card that only changed places in its column says nothing.
 */
export function activityLines(entries: readonly Activity[], names: ActivityNames): ActivityLine[] {
  const before: TaskChanges = {};
  const lines: ActivityLine[] = [];
  for (const entry of entries) {
    const changes = entry.changes as TaskChanges;
    const { id, type, actorId, occurredAt } = entry;
    const phrase = taskPhrase({ type, changes, actorId }, before, names);
    Object.assign(before, changes);
    if (phrase !== null) lines.push({ id, actorId, occurredAt, phrase });
  }
  return lines;
}

/** What somebody did to a task: a change, or the type of an event that says it all. */
export type TaskDeed = { type: string; changes: TaskChanges; actorId: string | null };

/** Words one entry of a task's history; null for what is not worth a word. `before` is what is known of the values that it changed. */
export function taskPhrase(
  { type, changes, actorId }: TaskDeed,
  before: TaskChanges,
  names: ActivityNames,
): string | null {
  const phrases = phrasesOf(type, changes, before, { names, actorId });
  return phrases.length === 0 ? null : enumerate(phrases);
}

/** Whom a history names. */
export function peopleIn(entries: readonly Activity[]): string[] {
  const ids = entries.flatMap(({ changes }) => (changes as TaskChanges).assigneeIds ?? []);
  return [...new Set(ids)];
}

type Context = { names: ActivityNames; actorId: string | null };

function phrasesOf(type: string, changes: TaskChanges, before: TaskChanges, context: Context): string[] {
  switch (type) {
    case 'taskCreated':
      return ['created this'];
    case 'taskDeleted':
      return ['archived this'];
    case 'taskRestored':
      return ['restored this'];
    case 'taskUpdated':
      return changePhrases(changes, before, context);
    default:
      return [];
  }
}

function changePhrases(changes: TaskChanges, before: TaskChanges, { names, actorId }: Context): string[] {
  const phrases: string[] = [];
  const { title, description, columnId, assigneeIds, labelIds, attachments } = changes;
  const { priority, startOn, dueOn, estimate } = changes;
  if (title !== undefined) {
    const from = before.title === undefined ? '' : `from “${before.title}” `;
    phrases.push(`renamed this ${from}to “${title}”`);
  }
  if (description !== undefined) phrases.push(descriptionPhrase(description, before.description));
  if (columnId !== undefined && columnId !== before.columnId) {
    phrases.push(movePhrase(names.column(columnId), before.columnId && names.column(before.columnId)));
  }
  if (assigneeIds) phrases.push(...assigneePhrases(assigneeIds, before.assigneeIds, names, actorId));
  if (labelIds) phrases.push(...labelPhrases(labelIds, before.labelIds, names));
  if (attachments) phrases.push(...attachmentPhrases(attachments, before.attachments));
  if (priority !== undefined) phrases.push(priorityPhrase(priority));
  if (startOn !== undefined)
    phrases.push(valuePhrase('start date', startOn && dayText(startOn, names.today)));
  if (dueOn !== undefined) phrases.push(valuePhrase('due date', dueOn && dayText(dueOn, names.today)));
  if (estimate !== undefined)
    phrases.push(valuePhrase('estimate', estimate === null ? null : String(estimate)));
  return phrases;
}

function descriptionPhrase(description: string, before: string | undefined): string {
  if (description === '') return 'removed the description';
  return before === '' ? 'wrote a description' : 'changed the description';
}

function movePhrase(to = 'a column that is gone', from: string | undefined): string {
  return from ? `moved this from ${from} to ${to}` : `moved this to ${to}`;
}

function priorityPhrase(priority: Priority): string {
  return valuePhrase('priority', priority === 'none' ? null : priorityNames[priority]);
}

function valuePhrase(what: string, value: string | null): string {
  return value === null ? `removed the ${what}` : `set the ${what} to ${value}`;
}

function assigneePhrases(
  after: readonly string[],
  before: readonly string[] | undefined,
  names: ActivityNames,
  actorId: string | null,
): string[] {
  const name = (id: string) => (id === actorId ? 'themselves' : (names.person(id) ?? 'somebody who left'));
  return listPhrases(after, before, (ids) => ids.map(name), {
    add: (people) => `assigned ${people}`,
    remove: (people) => `unassigned ${people}`,
    set: (people) => `assigned this to ${people}`,
    clear: 'unassigned everybody',
  });
}

function labelPhrases(
  after: readonly string[],
  before: readonly string[] | undefined,
  names: ActivityNames,
): string[] {
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.label(id) ?? 'a label that is gone');
  const noun = (text: string, ids: readonly string[]) =>
    `the ${ids.length === 1 ? 'label' : 'labels'} ${text}`;
  return listPhrases(after, before, nameAll, {
    add: (text, ids) => `added ${noun(text, ids)}`,
    remove: (text, ids) => `removed ${noun(text, ids)}`,
    set: (text) => `set the labels to ${text}`,
    clear: 'removed all labels',
  });
}

function attachmentPhrases(
  after: readonly StoredFile[],
  before: readonly StoredFile[] | undefined,
): string[] {
  const nameOf = new Map([...(before ?? []), ...after].map(({ id, name }) => [id, name]));
  const ids = (files: readonly StoredFile[]) => files.map(({ id }) => id);
  return listPhrases(ids(after), before && ids(before), (list) => list.map((id) => nameOf.get(id) ?? ''), {
    add: (names) => `attached ${names}`,
    remove: (names) => `removed ${names}`,
    set: (names) => `attached ${names}`,
    clear: 'removed the attachments',
  });
}

type ListWording = {
  add: (text: string, ids: readonly string[]) => string;
  remove: (text: string, ids: readonly string[]) => string;
  set: (text: string) => string;
  clear: string;
};

function listPhrases(
  after: readonly string[],
  before: readonly string[] | undefined,
  nameAll: (ids: readonly string[]) => string[],
  wording: ListWording,
): string[] {
  if (!before) return [after.length === 0 ? wording.clear : wording.set(enumerate(nameAll(after)))];
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  return [
    ...(added.length > 0 ? [wording.add(enumerate(nameAll(added)), added)] : []),
    ...(removed.length > 0 ? [wording.remove(enumerate(nameAll(removed)), removed)] : []),
  ];
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function enumerate(parts: readonly string[]): string {
  return list.format(parts);
}
