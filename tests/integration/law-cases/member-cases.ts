import type { memberCommands } from '../../../contract/members';
import { createTask } from '../../support/factories';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

export const memberCases: LawCases<keyof typeof memberCommands> = {
  addMember: [
    {
      title: 'by id',
      input: ({ projectId, outsider }) => ({ projectId, userId: outsider.userId, role: 'editor' }),
      events: ['memberAdded'],
    },
    {
      title: 'by e-mail, in whatever case',
      input: ({ projectId, outsider }) => ({
        projectId,
        email: outsider.email.toUpperCase(),
        role: 'viewer',
      }),
      events: ['memberAdded'],
    },
    {
      title: 'who was a member before',
      async input({ projectId, owner, outsider: { userId } }) {
        await run(owner, 'addMember', { projectId, userId, role: 'editor' });
        await run(owner, 'removeMember', { projectId, userId });
        return { projectId, userId, role: 'commenter' };
      },
      events: ['memberAdded'],
    },
  ],
  updateMember: [
    {
      title: 'a role raised',
      input: ({ projectId, viewer }) => ({ projectId, userId: viewer.userId, role: 'editor' }),
      events: ['memberUpdated'],
    },
    {
      title: 'an owner cut, perhaps oneself',
      input: ({ projectId, owner }) => ({ projectId, userId: owner.userId, role: 'viewer' }),
      events: ['memberUpdated'],
    },
    {
      title: 'to the role they have',
      input: ({ projectId, editor }) => ({ projectId, userId: editor.userId, role: 'editor' }),
      events: [],
    },
  ],
  removeMember: [
    {
      title: 'somebody with tasks, some of them archived',
      allowed: ['owner'],
      async input(team) {
        const { projectId, owner, watcher, otherOwner } = team;
        const { userId } = otherOwner;
        await createTask(team, { assigneeIds: [userId] });
        await createTask(team, { assigneeIds: [watcher.userId, userId] });
        const { id: taskId } = await createTask(team, { assigneeIds: [userId] });
        await run(owner, 'archiveTask', { taskId });
        return { projectId, userId };
      },
      events: ['memberRemoved'],
    },
    {
      title: 'oneself',
      allowed: ['owner', 'editor', 'commenter', 'viewer'],
      async input(team, { userId }) {
        await createTask(team, { assigneeIds: [userId] });
        return { projectId: team.projectId, userId };
      },
      events: ['memberRemoved'],
    },
  ],
  createInvite: [
    { title: 'open', input: ({ projectId }) => ({ projectId, role: 'editor' }), events: [] },
    {
      title: 'for one person',
      input: ({ projectId, outsider }) => ({ projectId, role: 'viewer', email: outsider.email }),
      events: [],
    },
  ],
  acceptInvite: [
    {
      title: 'open',
      byOutsider: true,
      async input({ projectId, owner }) {
        const { invite } = await run(owner, 'createInvite', { projectId, role: 'commenter' });
        return { token: invite.token };
      },
      events: ['memberAdded'],
    },
  ],
};
