import { eq } from 'drizzle-orm';
import type { CommandName, CommandRequest } from '../../../contract/commands';
import type { QueryName, QueryRequest } from '../../../contract/queries';
import type { ProjectRole } from '../../../contract/roles';
import type { SignalName } from '../../../contract/signals';
import type { SocketRequestName } from '../../../contract/socket';
import { events } from '../../../db/schema/log';
import { databaseClient } from '../../../server/platform/database';
import { createMessage, createTask, type Person, type Team } from '../../support/factories';
import { createPushBrowser } from '../../support/push-browser';
import { run } from '../../support/services';
import type { accountCommands } from './account-commands';

type InputOf<Request> = (team: Team, actor: Person) => Promise<Request> | Request;

const noToken = 'x'.repeat(43);

/** A valid input of each command that is not about the state of a project. A new one does not compile without. */
export const accountInputs: {
  [Name in keyof typeof accountCommands & CommandName]: InputOf<CommandRequest<Name>>;
} = {
  setUp: () => ({ token: noToken, name: 'Eve', email: 'eve@example.test', password: 'correct horse' }),
  setPassword: () => ({ token: noToken, password: 'correct horse battery' }),
  changePassword: () => ({ currentPassword: 'not the one', password: 'correct horse battery' }),
  createToken: () => ({ name: 'Script' }),
  revokeToken: ({ owner }) => ({ tokenId: tokenOf(owner) }),
  revokeOtherSessions: () => ({}),
  revokeSession: ({ owner }) => ({ sessionId: owner.userId }),
  createSocketToken: () => ({}),
  createPushDevice: ({ projectId }) =>
    createPushBrowser(`https://push.example.com/${projectId}`).subscription,
  deletePushDevice: async ({ owner, projectId }) => {
    const { subscription } = createPushBrowser(`https://push.example.com/of-owner/${projectId}`);
    return { deviceId: (await run(owner, 'createPushDevice', subscription)).device.id };
  },
  createUser: (_, { userId }) => ({ name: 'New', email: `new-${userId}@example.test`, role: 'member' }),
  simulateTeammates: ({ projectId }) => ({ projectId, isOn: false }),
  setUpTwoStep: () => ({ password: 'not the one' }),
  confirmTwoStep: () => ({ code: '123456' }),
  renewRecoveryCodes: () => ({ password: 'not the one', code: '123456' }),
  turnOffTwoStep: () => ({ password: 'not the one', code: '123456' }),
  resetTwoStep: ({ watcher }) => ({ userId: watcher.userId }),
  updateUser: ({ watcher }) => ({ userId: watcher.userId, role: 'member' }),
  disconnectDevice: () => ({ socketId: 'x'.repeat(20) }),
  signOutPerson: ({ watcher }) => ({ userId: watcher.userId }),
  drainNode: ({ projectId }) => ({ nodeId: projectId, inSeconds: 600 }),
  cancelDrain: ({ projectId }) => ({ nodeId: projectId }),
  postBanner: () => ({ text: 'Back in a minute' }),
  clearBanner: () => ({}),
  setProjectArchived: ({ projectId }) => ({ projectId, archived: true }),
  retryJob: ({ projectId }) => ({ jobId: projectId }),
  createPasswordLink: ({ watcher }) => ({ userId: watcher.userId }),
};

/** A valid input of each read. */
export const queryInputs: { [Name in QueryName]: InputOf<QueryRequest<Name>> } = {
  listProjects: () => ({}),
  listProjectOverviews: () => ({ today: '2026-11-30' }),
  getProject: ({ projectId }) => ({ projectId }),
  listProjectEvents: ({ projectId }) => ({ projectId, after: '0' }),
  getMySnapshot: () => ({}),
  listMyEvents: () => ({ after: '0' }),
  listMembers: ({ projectId }) => ({ projectId }),
  listPeople: ({ projectId }) => ({ projectId }),
  async getInvite({ owner, projectId }) {
    const { invite } = await run(owner, 'createInvite', { projectId, role: 'viewer' });
    return { token: invite.token };
  },
  listTasks: ({ projectId }) => ({ projectId }),
  getTask: async (team) => ({ taskId: (await createTask(team)).id }),
  listComments: async (team) => ({ taskId: (await createTask(team)).id }),
  getTaskActivity: async (team) => ({ taskId: (await createTask(team)).id }),
  listMessages: ({ projectId }) => ({ projectId }),
  getMessage: async (team) => ({ messageId: (await createMessage(team.owner, team)).id }),
  listConversations: () => ({}),
  async listConversationEvents({ owner, outsider }) {
    const { conversation } = await run(outsider, 'createConversation', { userIds: [owner.userId] });
    return { conversationId: conversation.id, after: '0' };
  },
  listRooms: () => ({}),
  listNotifications: () => ({ status: 'unread' }),
  getNotificationPreferences: () => ({}),
  listPushDevices: () => ({}),
  getTaskWatch: async (team) => ({ taskId: (await createTask(team)).id }),
  getProjectWatch: ({ projectId }) => ({ projectId }),
  getProjectSeen: ({ projectId }) => ({ projectId }),
  getProjectAt: ({ projectId }) => ({ projectId, at: '0' }),
  search: () => ({ q: 'copy' }),
  getMe: () => ({}),
  listDirectory: () => ({}),
  listTokens: () => ({}),
  listSessions: () => ({}),
  listUsers: () => ({}),
  getTwoStep: () => ({}),
  getPresence: () => ({}),
  getDoctorReport: () => ({}),
  listAuditEntries: () => ({}),
  followEvent: async (team) => ({ eventId: await latestEventAbout(await createTask(team)) }),
  listEventsAbout: ({ projectId }) => ({ about: projectId }),
  getBanner: () => ({}),
  listAllProjects: () => ({}),
  getJobs: () => ({}),
  getSettings: () => ({}),
  getTeammates: ({ projectId }) => ({ projectId }),
};

type SocketEvent = { payload: InputOf<Record<string, unknown>>; least: ProjectRole };

/**
 * A valid payload of each event that a client sends about a project, and the least role that may. What
 * stands behind `command` has its own rows, `ping` is about nothing, and `watchPresence` is for admins,
 * whatever their roles in projects.
 */
export const socketEvents: Record<
  Exclude<SocketRequestName, 'command' | 'ping' | 'watchPresence'> | Exclude<SignalName, 'delivered'>,
  SocketEvent
> = {
  joinProject: { payload: ({ projectId }) => ({ projectId, after: 0 }), least: 'viewer' },
  leaveProject: { payload: ({ projectId }) => ({ projectId }), least: 'viewer' },
  chatMessage: { payload: ({ projectId }) => ({ projectId, body: 'Hello' }), least: 'commenter' },
  typing: { payload: ({ projectId }) => ({ projectId, isTyping: true }), least: 'commenter' },
  editing: {
    payload: async (team) => ({ taskId: (await createTask(team)).id, field: 'title' }),
    least: 'editor',
  },
  takeOver: {
    payload: async (team, { userId }) => ({ taskId: (await createTask(team)).id, field: 'title', userId }),
    least: 'editor',
  },
  viewing: { payload: ({ projectId }) => ({ projectId, taskId: null }), least: 'viewer' },
  cursorMove: {
    payload: ({ projectId, columns }) => ({
      projectId,
      anchor: { kind: 'column', id: columns[0].id },
      position: { x: 0.5, y: 0.5 },
    }),
    least: 'viewer',
  },
  dragMove: {
    payload: async (team) => ({
      projectId: team.projectId,
      taskId: (await createTask(team)).id,
      overColumnId: team.columns[0].id,
      index: 0,
    }),
    least: 'editor',
  },
};

async function latestEventAbout({ id }: { id: string }): Promise<string> {
  const [row] = await databaseClient()
    .orm.select({ id: events.id })
    .from(events)
    .where(eq(events.resourceId, id))
    .limit(1);
  return row?.id ?? '';
}

function tokenOf({ actor: { credential } }: Person): string {
  return credential.kind === 'token' ? credential.tokenId : credential.sessionId;
}
