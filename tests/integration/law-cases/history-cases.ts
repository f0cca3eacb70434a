import type { historyCommands } from '../../../contract/history';
import { createTask } from '../../support/factories';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

export const historyCases: LawCases<keyof typeof historyCommands> = {
  markProjectSeen: [
    {
      title: 'up to what happened',
      events: [],
      async input(team) {
        await createTask(team);
        return { projectId: team.projectId, seq: 1 };
      },
    },
    {
      title: 'less than before',
      events: [],
      async input(team, actor) {
        await createTask(team);
        await run(actor, 'markProjectSeen', { projectId: team.projectId, seq: 1 });
        return { projectId: team.projectId, seq: 0 };
      },
    },
  ],
};
