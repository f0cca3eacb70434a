import type { labelCommands } from '../../../contract/labels';
import { createLabel, createTask } from '../../support/factories';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

export const labelCases: LawCases<keyof typeof labelCommands> = {
  createLabel: [
    {
      title: 'with a colour in capitals',
      input: ({ projectId }) => ({ projectId, name: 'Bug', color: '#C0FFEE' }),
      events: ['labelCreated'],
    },
  ],
  updateLabel: [
    {
      title: 'name and colour',
      async input(team) {
        const { id: labelId } = await createLabel(team, 'Bug');
        return { labelId, name: 'Defect', color: '#ff0000' };
      },
      events: ['labelUpdated'],
    },
    {
      title: 'the case of its name',
      input: async (team) => ({ labelId: (await createLabel(team, 'Bug')).id, name: 'bug' }),
      events: ['labelUpdated'],
    },
    {
      title: 'nothing that differs',
      input: async (team) => ({ labelId: (await createLabel(team, 'Bug')).id, name: 'Bug' }),
      events: [],
    },
  ],
  deleteLabel: [
    {
      title: 'from tasks, some of them archived',
      async input(team) {
        const bug = await createLabel(team, 'Bug');
        const urgent = await createLabel(team, 'Urgent');
        await createTask(team, { labelIds: [bug.id, urgent.id] });
        await createTask(team, { labelIds: [urgent.id] });
        const { id: taskId } = await createTask(team, { labelIds: [bug.id] });
        await run(team.owner, 'archiveTask', { taskId });
        return { labelId: bug.id };
      },
      events: ['labelDeleted'],
    },
  ],
};
