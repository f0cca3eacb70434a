import type { notificationPreferenceCommands } from '../../../contract/notification-preferences';
import type { notificationCommands } from '../../../contract/notifications';
import { projectRole } from '../../../contract/roles';
import type { watchCommands } from '../../../contract/watches';
import { createComment, createTask, type Person, type Team } from '../../support/factories';
import { ask, run } from '../../support/services';
import type { LawCases } from './law-case';

type InboxCommandName =
  | keyof typeof notificationCommands
  | keyof typeof notificationPreferenceCommands
  | keyof typeof watchCommands;

/** Inboxes are everybody's own: no role matters, and no project hears of it. */
const ownMatter = { allowed: projectRole.options, events: [] };

/** A task that the actor was assigned, and two comments on it; besides, an entry about the project. */
async function fillInbox(team: Team, actor: Person) {
  const { projectId, outsider } = team;
  if (actor === outsider)
    await run(team.owner, 'addMember', { projectId, userId: outsider.userId, role: 'viewer' });
  const assigner = actor === team.owner ? team.otherOwner : team.owner;
  const task = await createTask(team, { assigneeIds: [actor.userId] });
  await createComment(assigner, task.id);
  await createComment(assigner, task.id, `[@You](user:${actor.userId}) look`);
  const { items } = await ask(actor, 'listNotifications', {});
  return { taskId: task.id, ids: items.map(({ id }) => id) };
}

export const inboxCases: LawCases<InboxCommandName> = {
  updateNotificationPreferences: [
    {
      title: 'of a channel, and the time zone',
      ...ownMatter,
      input: () => ({
        preferences: [{ type: 'comment', channel: 'email', on: true }],
        timeZone: 'Europe/Berlin',
      }),
    },
    {
      title: 'of when',
      ...ownMatter,
      input: () => ({ quietHours: { from: '22:00', to: '07:00' }, emailDelivery: 'daily', digestHour: 9 }),
    },
  ],
  markNotificationsRead: [
    {
      title: 'some, one of them twice and one of nobody',
      ...ownMatter,
      async input(team, actor) {
        const { ids } = await fillInbox(team, actor);
        const [first = ''] = ids;
        return { ids: [first, first, team.projectId] };
      },
    },
    {
      title: 'those about a task',
      ...ownMatter,
      input: async (team, actor) => ({ taskId: (await fillInbox(team, actor)).taskId }),
    },
    {
      title: 'all',
      ...ownMatter,
      async input(team, actor) {
        await fillInbox(team, actor);
        return { all: true };
      },
    },
    {
      title: 'those about a task of which there is none',
      ...ownMatter,
      input: ({ projectId }) => ({ taskId: projectId }),
    },
  ],
  markNotificationsUnread: [
    {
      title: 'those that were read',
      ...ownMatter,
      async input(team, actor) {
        const { ids, taskId } = await fillInbox(team, actor);
        await run(actor, 'markNotificationsRead', { taskId });
        return { ids };
      },
    },
  ],
  markNotificationsDone: [
    {
      title: 'a task’s',
      ...ownMatter,
      input: async (team, actor) => ({ taskId: (await fillInbox(team, actor)).taskId, done: true }),
    },
    {
      title: 'all that are in sight',
      ...ownMatter,
      async input(team, actor) {
        const { ids } = await fillInbox(team, actor);
        await run(actor, 'snoozeNotifications', { ids: ids.slice(0, 1), until: 'taskChange' });
        return { all: true, done: true };
      },
    },
    {
      title: 'and back, one of them read',
      ...ownMatter,
      async input(team, actor) {
        const { ids, taskId } = await fillInbox(team, actor);
        await run(actor, 'markNotificationsRead', { ids: ids.slice(0, 1) });
        await run(actor, 'markNotificationsDone', { taskId, done: true });
        return { ids, done: false };
      },
    },
  ],
  snoozeNotifications: [
    {
      title: 'until a moment',
      ...ownMatter,
      input: async (team, actor) => ({
        ids: (await fillInbox(team, actor)).ids,
        until: '2999-01-01T08:00:00.000Z',
      }),
    },
    {
      title: 'until the task changes',
      ...ownMatter,
      input: async (team, actor) => ({ taskId: (await fillInbox(team, actor)).taskId, until: 'taskChange' }),
    },
    {
      title: 'no longer',
      ...ownMatter,
      async input(team, actor) {
        const { ids, taskId } = await fillInbox(team, actor);
        await run(actor, 'snoozeNotifications', { taskId, until: 'taskChange' });
        return { ids, until: null };
      },
    },
  ],
  watchTask: [
    {
      title: 'a task of somebody else',
      events: [],
      input: async (team) => ({ taskId: (await createTask(team)).id, level: 'watching' }),
    },
    {
      title: 'not at all',
      events: [],
      input: async (team) => ({ taskId: (await createTask(team)).id, level: 'none' }),
    },
  ],
  watchProject: [{ title: 'the whole', events: [], input: ({ projectId }) => ({ projectId, on: true }) }],
};
