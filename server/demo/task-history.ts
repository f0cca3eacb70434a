import type { CommandOutput } from '../../contract/commands';
import type { DemoProject, DemoTask } from '../../db/seed/demo-project';
import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import type { Deed, KnownIds } from './deed';
import { withMentions } from './demo-text';
import { dayFrom, minutesAfter, someTimeOn, stepsBetween } from './demo-time';

type Story = { task: DemoTask; index: number; project: DemoProject; projectId: string; today: Date };

/** All that happened to a task: created, carried to the column where it stands, talked about, archived. */
export function historyOf(story: Story): Deed[] {
  return [...creationAndMoves(story), ...comments(story), ...archival(story)];
}

/** People, and when they will do it, are settled when a task first moves. */
function creationAndMoves({ task, index, project, projectId, today }: Story): Deed[] {
  const { columns } = project;
  const path = columns.slice(1, 1 + columns.findIndex(({ name }) => name === task.column));
  // Before anything else that happens on the same day.
  const createdAt = minutesAfter(someTimeOn(today, task.created, index), -200);
  const movedAt = someTimeOn(today, task.moved ?? task.created, index);
  const plan = planOf(task, today);
  const moves = stepsBetween(createdAt, movedAt, path.length).map((at, step): Deed => {
    const columnName = path[step]?.name ?? '';
    return {
      at,
      by: task.assignees?.[0] ?? task.by,
      name: `${project.key}-${index}-to-${columnName}`,
      command: 'updateTask',
      input: (ids) => ({
        ...inTask(task, ids),
        columnId: ids.columns.get(columnName),
        ...(step === 0 && plan),
      }),
    };
  });
  const creation: Deed = {
    at: createdAt,
    by: task.by,
    name: `${project.key}-${index}-create`,
    command: 'createTask',
    input: (ids) => ({ projectId, ...contentOf(task, ids), ...(path.length === 0 && plan) }),
    learn(output, ids) {
      const { id, key } = (output as CommandOutput<'createTask'>).task;
      ids.tasks.set(task, id);
      ids.keys.set(task.title, key);
    },
  };
  return [creation, ...moves];
}

function comments({ task, index, project, today }: Story): Deed[] {
  return (task.comments ?? []).map(({ by, ago, body }, place) => ({
    at: minutesAfter(someTimeOn(today, ago, index), place * 11),
    by,
    name: `${project.key}-${index}-comment-${place}`,
    command: 'addComment',
    input: (ids) => ({ ...inTask(task, ids), body: withMentions(body) }),
  }));
}

function archival({ task, index, project, today }: Story): Deed[] {
  if (task.archived === undefined) return [];
  const at = someTimeOn(today, task.archived, index);
  const by = task.assignees?.[0] ?? task.by;
  const name = `${project.key}-${index}-archive`;
  return [{ at, by, name, command: 'archiveTask', input: (ids) => inTask(task, ids) }];
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

function idOf(person: DemoPersonKey): string | undefined {
  return demoPeople.find((candidate) => candidate.person === person)?.id;
}
