import type { columnCommands } from '../../../contract/columns';
import { createColumn, createTask, createTasks } from '../../support/factories';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

export const columnCases: LawCases<keyof typeof columnCommands> = {
  createColumn: [
    {
      title: 'at the end',
      input: ({ projectId }) => ({ projectId, name: 'Review' }),
      events: ['columnCreated'],
    },
    {
      title: 'before the first, with a limit',
      input: ({ projectId, columns }) => ({ projectId, name: 'Ideas', wipLimit: 3, beforeId: columns[0].id }),
      events: ['columnCreated'],
    },
    {
      title: 'after the first',
      input: ({ projectId, columns }) => ({ projectId, name: 'Next', afterId: columns[0].id }),
      events: ['columnCreated'],
    },
  ],
  updateColumn: [
    {
      title: 'name and limit',
      input: ({ columns }) => ({ columnId: columns[1].id, name: 'Doing', wipLimit: 5 }),
      events: ['columnUpdated'],
    },
    {
      title: 'limit taken away',
      async input({ owner, columns }) {
        await run(owner, 'updateColumn', { columnId: columns[1].id, wipLimit: 5 });
        return { columnId: columns[1].id, wipLimit: null };
      },
      events: ['columnUpdated'],
    },
    {
      title: 'moved to the front',
      input: ({ columns }) => ({ columnId: columns[2].id, beforeId: columns[0].id }),
      events: ['columnUpdated'],
    },
    {
      title: 'moved to the end, and renamed',
      input: ({ columns }) => ({ columnId: columns[0].id, afterId: columns[2].id, name: 'Later' }),
      events: ['columnUpdated'],
    },
    {
      title: 'nothing that differs',
      input: ({ columns }) => ({ columnId: columns[0].id, name: columns[0].name, wipLimit: null }),
      events: [],
    },
  ],
  deleteColumn: [
    {
      title: 'without tasks',
      input: async (team) => ({ columnId: (await createColumn(team)).id }),
      events: ['columnDeleted'],
    },
    {
      title: 'with tasks, to a column that has some',
      async input(team) {
        const [todo, doing] = team.columns;
        await createTasks(team, 3, { columnId: doing.id });
        await createTasks(team, 2, { columnId: todo.id });
        return { columnId: doing.id, moveTasksTo: todo.id };
      },
      events: ['columnDeleted'],
    },
    {
      title: 'with tasks, to no named column',
      async input(team) {
        const [, , done] = team.columns;
        await createTasks(team, 2, { columnId: done.id });
        return { columnId: done.id };
      },
      events: ['columnDeleted'],
    },
    {
      title: 'with archived tasks alone',
      async input(team) {
        const column = await createColumn(team);
        const { id: taskId } = await createTask(team, { columnId: column.id });
        await run(team.owner, 'archiveTask', { taskId });
        return { columnId: column.id };
      },
      events: ['columnDeleted'],
    },
  ],
};
