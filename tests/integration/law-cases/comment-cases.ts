import type { commentCommands } from '../../../contract/comments';
import { can } from '../../../contract/permissions';
import { createComment, createTask, type Person, type Team } from '../../support/factories';
import { ask, run } from '../../support/services';
import type { LawCases } from './law-case';

/** A comment of the actor's own; of somebody else where their role may not comment at all. */
async function createOwnComment(team: Team, actor: Person) {
  const { id: taskId } = await createTask(team);
  await createComment(team.owner, taskId, 'First.');
  const { items } = await ask(team.owner, 'listMembers', { projectId: team.projectId });
  const role = items.find(({ userId }) => userId === actor.userId)?.role;
  return createComment(can(role, 'comment.write') ? actor : team.commenter, taskId);
}

export const commentCases: LawCases<keyof typeof commentCommands> = {
  addComment: [
    {
      title: 'the first',
      input: async (team) => ({ taskId: (await createTask(team)).id, body: 'Looks good :+1:\n\nShip it.' }),
      events: ['commentAdded'],
    },
    {
      title: 'a reply',
      async input(team) {
        const { id: taskId } = await createTask(team);
        const { id: replyTo } = await createComment(team.commenter, taskId);
        return { taskId, body: 'Thanks', replyTo };
      },
      events: ['commentAdded'],
    },
  ],
  updateComment: [
    {
      title: 'one’s own',
      input: async (team, actor) => ({
        commentId: (await createOwnComment(team, actor)).id,
        body: 'Said otherwise',
      }),
      events: ['commentUpdated'],
    },
    {
      title: 'one’s own, nothing that differs',
      async input(team, actor) {
        const { id: commentId, body } = await createOwnComment(team, actor);
        return { commentId, body };
      },
      events: [],
    },
    {
      title: 'somebody else’s',
      allowed: [],
      async input(team) {
        const { id: taskId } = await createTask(team);
        return { commentId: (await createComment(team.otherOwner, taskId)).id, body: 'Not my words' };
      },
      events: [],
    },
  ],
  deleteComment: [
    {
      title: 'one’s own',
      input: async (team, actor) => ({ commentId: (await createOwnComment(team, actor)).id }),
      events: ['commentDeleted'],
    },
    {
      title: 'somebody else’s, with a reply to it',
      allowed: ['owner'],
      async input(team) {
        const { id: taskId } = await createTask(team);
        const { id: commentId } = await createComment(team.otherOwner, taskId);
        await run(team.commenter, 'addComment', { taskId, body: 'Indeed', replyTo: commentId });
        return { commentId };
      },
      events: ['commentDeleted'],
    },
  ],
};
