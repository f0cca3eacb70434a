import { foldText } from '@/contract/fold-text';
import type { Task } from '@/contract/tasks';

/** What the board shows: tasks of any of these people, with any of these labels, whose title or key has the text. */
export type TaskFilter = {
  readonly text: string;
  readonly assigneeIds: readonly string[];
  readonly labelIds: readonly string[];
};

export const noFilter: TaskFilter = { text: '', assigneeIds: [], labelIds: [] };

const parameters = { text: 'q', assigneeIds: 'assignee', labelIds: 'label' } as const;

/** The filter that a URL's query names. */
export function readFilter(query: {
  get(name: string): string | null;
  getAll(name: string): string[];
}): TaskFilter {
  return {
    text: query.get(parameters.text) ?? '',
    assigneeIds: query.getAll(parameters.assigneeIds),
    labelIds: query.getAll(parameters.labelIds),
  };
}

/** The query with this filter in place of the one that it names; what else it says stays. */
export function writeFilter(filter: TaskFilter, query: string): string {
  const written = new URLSearchParams(query);
  for (const name of Object.values(parameters)) written.delete(name);
  if (filter.text) written.set(parameters.text, filter.text);
  for (const id of filter.assigneeIds) written.append(parameters.assigneeIds, id);
  for (const id of filter.labelIds) written.append(parameters.labelIds, id);
  return written.toString();
}

export function isFiltering({ text, assigneeIds, labelIds }: TaskFilter): boolean {
  return text.trim() !== '' || assigneeIds.length > 0 || labelIds.length > 0;
}

/** Whether a task is shown. */
export function taskMatcher(filter: TaskFilter) {
  const { assigneeIds, labelIds } = filter;
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  return (task: Pick<Task, 'title' | 'key' | 'assigneeIds' | 'labelIds'>): boolean => {
    if (assigneeIds.length > 0 && !assigneeIds.some((id) => task.assigneeIds.includes(id))) return false;
    if (labelIds.length > 0 && !labelIds.some((id) => task.labelIds.includes(id))) return false;
    if (words.length === 0) return true;
    const text = foldText(`${task.key} ${task.title}`);
    return words.every((word) => text.includes(word));
  };
}
