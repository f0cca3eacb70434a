import type { DemoProject, DemoTask } from '../../db/seed/demo-project';
import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import { dayFrom, minutesAfter, someTimeOn, stepsBetween } from './demo-time';

/** The ids that a project's commands have answered so far, by the names in the demo's data. */
export type KnownIds = {
  columns: Map<string, string>;
  labels: Map<string, string>;
  tasks: Map<DemoTask, string>;
};

/** Something that somebody did to a task at some time, as the command that does it. */
export type Deed = {
  at: Date;
  by: DemoPersonKey;
  /** Unique in the project. */
  name: string;
  task: DemoTask;
  command: 'createTask' | 'updateTask' | 'addComment' | 'archiveTask';
  /** Made when it is the deed's turn: it needs the ids of earlier ones. */
  input: (ids: KnownIds) => Record<string, unknown>;
};

type Story = { task: DemoTask; index: number; project: DemoProject; today: Date };

/** All that happened to a task: created, carried to the column where it stands, talked about, archived. */
export function historyOf(story: Story): Deed[] {
  return [...creationAndMoves(story), ...comments(story), ...archival(story)];
}

/** People, and when they will do it, are settled when a task first moves. */
function creationAndMoves({ task, index, project, today }: Story): Deed[] {
  const { columns } = project;
  const path = columns.slice(1, 1 + columns.findIndex(({ name }) => name === task.column));
  // Before anything else that happens on the same day.
  const createdAt = minutesAfter(someTimeOn(today, task.created, index), -200);
  const movedAt = someTimeOn(today, task.moved ?? task.created, index);
  const plan = planOf(task, today);
  const moves = stepsBetween(createdAt, movedAt, path.length).map((at, step): Deed => {
    const columnName = path[step]?.name ?? '';
    return {
      task,
      at,
      by: task.assignees?.[0] ?? task.by,
      name: `${index}-to-${columnName}`,
      command: 'updateTask',
      input: (ids) => ({
        ...inTask(task, ids),
        columnId: ids.columns.get(columnName),
        ...(step === 0 && plan),
      }),
    };
  });
  const creation: Deed = {
    task,
    at: createdAt,
    by: task.by,
    name: `${index}-create`,
    command: 'createTask',
    input: (ids) => ({ ...contentOf(task, ids), ...(path.length === 0 && plan) }),
  };
  return [creation, ...moves];
}

function comments({ task, index, today }: Story): Deed[] {
  return (task.comments ?? []).map(({ by, ago, body }, place) => ({
    task,
    at: minutesAfter(someTimeOn(today, ago, index), place * 11),
    by,
    name: `${index}-comment-${place}`,
    command: 'addComment',
    input: (ids) => ({ ...inTask(task, ids), body: withMentions(body) }),
  }));
}

function archival({ task, index, today }: Story): Deed[] {
  if (task.archived === undefined) return [];
  const at = someTimeOn(today, task.archived, index);
  const by = task.assignees?.[0] ?? task.by;
  return [
    { task, at, by, name: `${index}-archive`, command: 'archiveTask', input: (ids) => inTask(task, ids) },
  ];
}

function inTask(task: DemoTask, ids: KnownIds) {
  return { taskId: ids.tasks.get(task) };
}

function contentOf(task: DemoTask, ids: KnownIds) {
  const { title, description = '', priority = 'none', estimate = null, labels = [] } = task;
  const labelIds = labels.map((label) => ids.labels.get(label));
  return { title, description: withMentions(description), priority, estimate, labelIds };
}

function planOf({ assignees = [], start, due }: DemoTask, today: Date) {
  return {
    assigneeIds: assignees.map((person) => idOf(person)),
    startOn: start === undefined ? null : dayFrom(today, start),
    dueOn: due === undefined ? null : dayFrom(today, due),
  };
}

/** `@ada` becomes the link that a mention is. */
function withMentions(text: string): string {
  return demoPeople.reduce(
    (result, { person, id, name }) => result.replaceAll(`@${person}`, `[@${name.split(' ')[0]}](user:${id})`),
    text,
  );
}

function idOf(person: DemoPersonKey): string | undefined {
  return demoPeople.find((candidate) => candidate.person === person)?.id;
}
