import type { QueryInput, QueryName, QueryOutput } from '../../contract/queries';
import { listAuditEntries } from '../admin/audit';
import { getBanner } from '../admin/banner';
import { getDoctorReport } from '../admin/doctor';
import { followEvent, listEventsAbout } from '../admin/follow-event';
import { getPresence } from '../admin/presence';
import { getSettings } from '../admin/settings';
import * as conversations from '../chat/conversation-queries';
import * as messages from '../chat/queries';
import * as comments from '../comments/queries';
import type { Actor } from '../identity/actor';
import { getNotificationPreferences } from '../inbox/preferences';
import { listNotifications } from '../inbox/queries';
import { listAllProjects } from '../projects/administer';
import { getInvite } from '../projects/invites';
import { listProjectOverviews } from '../projects/overviews';
import * as projects from '../projects/queries';
import { getProjectSeen } from '../projects/seen';
import { getProjectWatch } from '../projects/watch';
import { listPushDevices } from '../push/devices';
import { getJobs } from '../queue/health';
import { listEventsOf } from '../recovery/events';
import { getProjectAt } from '../recovery/history';
import * as snapshots from '../recovery/snapshots';
import { search } from '../search/queries';
import { getTeammates } from '../simulation/service';
import * as tasks from '../tasks/queries';
import { getTaskWatch } from '../tasks/watch';
import * as users from '../users/queries';
import { getTwoStep } from '../users/two-step-state';

export type QueryHandler<Name extends QueryName> = (
  actor: Actor,
  input: QueryInput<Name>,
) => Promise<QueryOutput<Name>>;

/** What stands behind each read. */
export const queryHandlers: { [Name in QueryName]: QueryHandler<Name> } = {
  listProjects: projects.listProjects,
  listProjectOverviews,
  getProject: snapshots.getProject,
  listProjectEvents: (actor, input) => listEventsOf(actor, { kind: 'project', id: input.projectId }, input),
  listConversationEvents: (actor, input) =>
    listEventsOf(actor, { kind: 'conversation', id: input.conversationId }, input),
  getMySnapshot: snapshots.getMySnapshot,
  listMyEvents: (actor, input) => listEventsOf(actor, { kind: 'user', id: actor.userId }, input),
  listMembers: projects.listMembers,
  listPeople: projects.listPeople,
  getInvite,
  listTasks: tasks.listTasks,
  getTask: tasks.getTask,
  listComments: comments.listComments,
  getTaskActivity: comments.getTaskActivity,
  listMessages: messages.listMessages,
  getMessage: messages.getMessage,
  listConversations: conversations.listConversations,
  listRooms: conversations.listRooms,
  listNotifications,
  getNotificationPreferences,
  listPushDevices,
  getTaskWatch,
  getProjectWatch,
  getProjectSeen,
  getProjectAt,
  search,
  getMe: users.getMe,
  listDirectory: users.listDirectory,
  listTokens: users.listTokens,
  listSessions: users.listSessions,
  listUsers: users.listUsers,
  getTwoStep,
  getTeammates,
  getPresence,
  getDoctorReport,
  listAuditEntries,
  followEvent,
  listEventsAbout,
  getBanner,
  listAllProjects,
  getJobs,
  getSettings,
};
