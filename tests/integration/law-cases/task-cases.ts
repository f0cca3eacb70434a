import { inArray } from 'drizzle-orm';
import type { Task, taskCommands } from '../../../contract/tasks';
import { tasks } from '../../../db/schema/tasks';
import { databaseClient } from '../../../server/platform/database';
import {
  createColumn,
  createComment,
  createLabel,
  createTask,
  createTasks,
  type Team,
} from '../../support/factories';
import { run } from '../../support/services';
import type { LawCase, LawCases } from './law-case';

type Pair = [Task, Task];

async function createArchivedTask(team: Team): Promise<Task> {
  const { id: taskId } = await createTask(team);
  return (await run(team.owner, 'archiveTask', { taskId })).task;
}

async function createFullTask(team: Team): Promise<Task> {
  const { id: taskId } = await createTask(team);
  const label = await createLabel(team, 'Bug');
  const { task } = await run(team.owner, 'updateTask', { taskId, ...everyField(team, label.id) });
  return task;
}

function everyField({ editor, viewer }: Team, labelId: string) {
  return {
    title: 'Ship it',
    description: '# Why\n\n- [ ] because',
    assigneeIds: [editor.userId, viewer.userId],
    labelIds: [labelId],
    priority: 'high' as const,
    startOn: '2030-02-01',
    dueOn: '2030-02-28',
    estimate: 2.5,
  };
}

/** Two neighbours whose keys are so long that nothing fits between them without dealing out new ones. */
async function createCrowdedTasks(team: Team): Promise<Pair> {
  const pair = (await createTasks(team, 2)) as Pair;
  const { orm } = databaseClient();
  for (const [index, { id }] of pair.entries()) {
    await orm
      .update(tasks)
      .set({ position: `a0${'V'.repeat(48)}${index + 1}` })
      .where(inArray(tasks.id, [id]));
  }
  return pair;
}

const createTaskCases: readonly LawCase<'createTask'>[] = [
  {
    title: 'with a title alone',
    input: ({ projectId }) => ({ projectId, title: '  Écrire  ' }),
    events: ['taskCreated'],
  },
  {
    title: 'with every field',
    async input(team) {
      const label = await createLabel(team, 'Bug');
      return { projectId: team.projectId, columnId: team.columns[1].id, ...everyField(team, label.id) };
    },
    events: ['taskCreated'],
  },
  {
    title: 'before another',
    async input(team) {
      const [, second] = (await createTasks(team, 2)) as Pair;
      return { projectId: team.projectId, title: 'Between', beforeId: second.id };
    },
    events: ['taskCreated'],
  },
  {
    title: 'after another that was archived meanwhile',
    async input(team) {
      await createTasks(team, 2);
      const archived = await createArchivedTask(team);
      return { projectId: team.projectId, title: 'At the end', afterId: archived.id };
    },
    events: ['taskCreated'],
  },
  {
    title: 'where the keys have grown too long',
    async input(team) {
      const [, second] = await createCrowdedTasks(team);
      return { projectId: team.projectId, title: 'Between', beforeId: second.id };
    },
    events: ['taskUpdated', 'taskUpdated', 'taskCreated'],
  },
];

const updateTaskCases: readonly LawCase<'updateTask'>[] = [
  {
    title: 'one field',
    input: async (team) => ({ taskId: (await createTask(team)).id, title: 'Another' }),
    events: ['taskUpdated'],
  },
  {
    title: 'every field',
    async input(team) {
      const label = await createLabel(team, 'Bug');
      return { taskId: (await createTask(team)).id, ...everyField(team, label.id) };
    },
    events: ['taskUpdated'],
  },
  {
    title: 'every field emptied',
    input: async (team) => ({
      taskId: (await createFullTask(team)).id,
      description: '',
      assigneeIds: [],
      labelIds: [],
      priority: 'none',
      startOn: null,
      dueOn: null,
      estimate: null,
    }),
    events: ['taskUpdated'],
  },
  {
    title: 'nothing that differs',
    async input(team) {
      const { id, title, labelIds, estimate, columnId } = await createFullTask(team);
      return { taskId: id, title, labelIds, estimate, columnId };
    },
    events: [],
  },
  {
    title: 'moved to the end of another column',
    async input(team) {
      const columnId = team.columns[2].id;
      await createTasks(team, 2, { columnId });
      return { taskId: (await createTask(team)).id, columnId };
    },
    events: ['taskUpdated'],
  },
  {
    title: 'moved before another, and renamed',
    async input(team) {
      const [first, second] = (await createTasks(team, 2)) as Pair;
      return { taskId: second.id, beforeId: first.id, title: 'First now' };
    },
    events: ['taskUpdated'],
  },
  {
    title: 'moved after one in another column',
    async input(team) {
      const [first] = (await createTasks(team, 3, { columnId: team.columns[1].id })) as Pair;
      return { taskId: (await createTask(team)).id, columnId: team.columns[1].id, afterId: first.id };
    },
    events: ['taskUpdated'],
  },
  {
    title: 'moved beside one that has left that column meanwhile',
    async input(team) {
      const [first] = (await createTasks(team, 3, { columnId: team.columns[1].id })) as Pair;
      await run(team.owner, 'updateTask', { taskId: first.id, columnId: team.columns[2].id });
      return { taskId: (await createTask(team)).id, columnId: team.columns[1].id, beforeId: first.id };
    },
    events: ['taskUpdated'],
  },
  {
    title: 'moved where the keys have grown too long',
    async input(team) {
      const { id: taskId } = await createTask(team, { columnId: team.columns[2].id });
      const [first] = await createCrowdedTasks(team);
      return { taskId, afterId: first.id };
    },
    events: ['taskUpdated', 'taskUpdated', 'taskUpdated'],
  },
  {
    title: 'with a base version, another field changed since',
    async input(team) {
      const { id: taskId, version: baseVersion } = await createTask(team);
      await run(team.owner, 'updateTask', { taskId, priority: 'low' });
      return { taskId, title: 'Mine', baseVersion };
    },
    events: ['taskUpdated'],
  },
];

export const taskCases: LawCases<keyof typeof taskCommands> = {
  createTask: createTaskCases,
  updateTask: updateTaskCases,
  archiveTask: [
    {
      title: 'with comments',
      async input(team) {
        const { id: taskId } = await createTask(team);
        await createComment(team.commenter, taskId);
        return { taskId };
      },
      events: ['taskDeleted'],
    },
  ],
  restoreTask: [
    {
      title: 'an archived one',
      input: async (team) => ({ taskId: (await createArchivedTask(team)).id }),
      events: ['taskRestored'],
    },
    {
      title: 'one that is not archived',
      input: async (team) => ({ taskId: (await createTask(team)).id }),
      events: [],
    },
    {
      title: 'one whose column, label and assignee are gone',
      async input(team) {
        const { owner, outsider, projectId } = team;
        const [column, label] = [await createColumn(team), await createLabel(team, 'Bug')];
        const { userId } = outsider;
        await run(owner, 'addMember', { projectId, userId, role: 'editor' });
        const references = { columnId: column.id, labelIds: [label.id], assigneeIds: [userId] };
        const { id: taskId } = await createTask(team, references);
        await run(owner, 'archiveTask', { taskId });
        await run(owner, 'deleteColumn', { columnId: column.id });
        await run(owner, 'deleteLabel', { labelId: label.id });
        await run(owner, 'removeMember', { projectId, userId });
        return { taskId };
      },
      events: ['taskRestored'],
    },
  ],
};
