import type { projectCommands } from '../../../contract/projects';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

export const projectCases: LawCases<keyof typeof projectCommands> = {
  createProject: [
    { title: 'with a name alone', byOutsider: true, input: () => ({ name: 'Website' }), events: [] },
    {
      title: 'with a key of one’s own',
      byOutsider: true,
      input: ({ projectId }) => ({
        name: 'Näxt launch',
        key: `N${projectId.slice(-4).toUpperCase()}`,
        description: 'Line one\nline two',
      }),
      events: [],
    },
  ],
  updateProject: [
    {
      title: 'name and description',
      input: ({ projectId }) => ({ projectId, name: 'Shop', description: 'All of it' }),
      events: ['projectUpdated'],
    },
    {
      title: 'only what differs',
      input: ({ projectId, project }) => ({ projectId, name: project.name, description: 'New' }),
      events: ['projectUpdated'],
    },
    {
      title: 'nothing that differs',
      input: ({ projectId, project }) => ({ projectId, name: project.name }),
      events: [],
    },
  ],
  archiveProject: [
    { title: 'a living project', input: ({ projectId }) => ({ projectId }), events: ['projectUpdated'] },
  ],
  restoreProject: [
    {
      title: 'an archived project that people talked in',
      async input({ owner, projectId }) {
        await run(owner, 'sendMessage', { projectId, body: 'Until spring.' });
        await run(owner, 'archiveProject', { projectId });
        return { projectId };
      },
      events: ['projectUpdated'],
    },
    {
      title: 'a living project, which changes nothing',
      input: ({ projectId }) => ({ projectId }),
      events: [],
    },
  ],
};
