import type { CommandInput, CommandName, CommandOutput } from '../../contract/commands';
import { clearBanner, postBanner } from '../admin/banner';
import * as operate from '../admin/operate';
import { createConversation } from '../chat/conversations';
import { markRoomRead } from '../chat/mark-room-read';
import * as messages from '../chat/service';
import * as comments from '../comments/service';
import type { Actor } from '../identity/actor';
import { updateNotificationPreferences } from '../inbox/preferences';
import * as inbox from '../inbox/service';
import type { UnitOfWork } from '../log/unit-of-work';
import { setProjectArchived } from '../projects/administer';
import * as columns from '../projects/columns';
import * as invites from '../projects/invites';
import * as labels from '../projects/labels';
import * as members from '../projects/members';
import { markProjectSeen } from '../projects/seen';
import * as projects from '../projects/service';
import { watchProject } from '../projects/watch';
import * as push from '../push/devices';
import { retryJob } from '../queue/health';
import { simulateTeammates } from '../simulation/service';
import * as attachments from '../tasks/attachments';
import * as tasks from '../tasks/service';
import { updateTask } from '../tasks/update-task';
import { watchTask } from '../tasks/watch';
import * as accounts from '../users/accounts';
import * as passwords from '../users/passwords';
import * as sessions from '../users/sessions';
import { setUp } from '../users/set-up';
import * as tokens from '../users/tokens';
import * as twoStep from '../users/two-step';

type PublicCommand = 'setUp' | 'setPassword';

/** A service as the dispatcher calls it: inside the one transaction of its command. */
export type CommandHandler<Name extends CommandName> = (
  actor: Name extends PublicCommand ? null : Actor,
  input: CommandInput<Name>,
  unit: UnitOfWork,
) => Promise<CommandOutput<Name>>;

/** Which service stands behind each command. */
export const commandHandlers: { [Name in CommandName]: CommandHandler<Name> } = {
  createProject: projects.createProject,
  updateProject: projects.updateProject,
  archiveProject: projects.archiveProject,
  restoreProject: projects.restoreProject,
  addMember: members.addMember,
  updateMember: members.updateMember,
  removeMember: members.removeMember,
  createInvite: invites.createInvite,
  acceptInvite: invites.acceptInvite,
  createColumn: columns.createColumn,
  updateColumn: columns.updateColumn,
  deleteColumn: columns.deleteColumn,
  createLabel: labels.createLabel,
  updateLabel: labels.updateLabel,
  deleteLabel: labels.deleteLabel,
  createTask: tasks.createTask,
  updateTask,
  attachFile: attachments.attachFile,
  detachFile: attachments.detachFile,
  archiveTask: tasks.archiveTask,
  restoreTask: tasks.restoreTask,
  addComment: comments.addComment,
  updateComment: comments.updateComment,
  deleteComment: comments.deleteComment,
  sendMessage: messages.sendMessage,
  updateMessage: messages.updateMessage,
  deleteMessage: messages.deleteMessage,
  react: messages.react,
  createConversation,
  markRoomRead,
  simulateTeammates,
  markNotificationsRead: inbox.markNotificationsRead,
  markNotificationsUnread: inbox.markNotificationsUnread,
  markNotificationsDone: inbox.markNotificationsDone,
  snoozeNotifications: inbox.snoozeNotifications,
  updateNotificationPreferences,
  createPushDevice: push.createPushDevice,
  deletePushDevice: push.deletePushDevice,
  watchTask,
  watchProject,
  markProjectSeen,
  setUp,
  setPassword: passwords.setPassword,
  changePassword: passwords.changePassword,
  createToken: tokens.createToken,
  revokeToken: tokens.revokeToken,
  revokeOtherSessions: sessions.revokeOtherSessions,
  revokeSession: sessions.revokeSession,
  createSocketToken: sessions.createSocketToken,
  createUser: accounts.createUser,
  updateUser: accounts.updateUser,
  setUpTwoStep: twoStep.setUpTwoStep,
  confirmTwoStep: twoStep.confirmTwoStep,
  renewRecoveryCodes: twoStep.renewRecoveryCodes,
  turnOffTwoStep: twoStep.turnOffTwoStep,
  resetTwoStep: twoStep.resetTwoStep,
  disconnectDevice: operate.disconnectDevice,
  signOutPerson: operate.signOutPerson,
  drainNode: operate.drainNode,
  cancelDrain: operate.cancelDrain,
  postBanner,
  clearBanner,
  setProjectArchived,
  retryJob,
  createPasswordLink: accounts.createPasswordLink,
};
