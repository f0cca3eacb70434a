import type { TaskChanges, TaskField } from '../../contract/tasks';

/** What was changed on a task, as the rest of a sentence that begins with who did it. */
export function describeChanges(changes: TaskChanges, columnName: string | undefined): string {
  const phrases = (Object.keys(describe) as TaskField[]).flatMap((field) =>
    changes[field] === undefined ? [] : describe[field](changes, columnName),
  );
  return capitalized(phrases.join(', '));
}

type Describe = (changes: TaskChanges, columnName: string | undefined) => string | [];

/** In the order in which they are told. */
const describe: Record<TaskField, Describe> = {
  columnId: (_, columnName) => `moved it to ${columnName}`,
  title: ({ title }) => `renamed it to “${title}”`,
  description: () => 'changed the description',
  assigneeIds: () => 'changed who is assigned',
  dueOn: ({ dueOn }) => (dueOn ? `set the due date to ${dayText(dueOn)}` : 'removed the due date'),
  startOn: ({ startOn }) => (startOn ? `set the start to ${dayText(startOn)}` : 'removed the start'),
  priority: ({ priority }) =>
    priority === 'none' ? 'removed the priority' : `set the priority to ${priority}`,
  estimate: ({ estimate }) =>
    typeof estimate === 'number' ? `set the estimate to ${estimate}` : 'removed the estimate',
  labelIds: () => 'changed the labels',
  attachments: () => 'changed the attachments',
  position: () => [],
};

/** A day in words that are the same on every server. */
function dayText(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
