import type * as z from 'zod';
import { adminProjectCommands } from './admin-projects';
import { columnCommands } from './columns';
import { commentCommands } from './comments';
import { conversationCommands } from './conversations';
import { historyCommands } from './history';
import { jobCommands } from './jobs';
import { labelCommands } from './labels';
import { memberCommands } from './members';
import { messageCommands } from './messages';
import { notificationPreferenceCommands } from './notification-preferences';
import { notificationCommands } from './notifications';
import { operatorCommands } from './operator';
import { projectCommands } from './projects';
import { pushCommands } from './push';
import { roomCommands } from './rooms';
import { simulationCommands } from './simulation';
import { taskAttachmentCommands } from './task-attachments';
import { taskCommands } from './tasks';
import { twoStepCommands } from './two-step';
import { userCommands } from './users';
import { watchCommands } from './watches';

/** Every command there is. Routes, socket, typed client, OpenAPI and the authorization tests are made from it. */
export const commands = {
  ...projectCommands,
  ...memberCommands,
  ...columnCommands,
  ...historyCommands,
  ...labelCommands,
  ...taskCommands,
  ...taskAttachmentCommands,
  ...commentCommands,
  ...messageCommands,
  ...conversationCommands,
  ...roomCommands,
  ...notificationCommands,
  ...notificationPreferenceCommands,
  ...pushCommands,
  ...watchCommands,
  ...userCommands,
  ...twoStepCommands,
  ...operatorCommands,
  ...adminProjectCommands,
  ...jobCommands,
  ...simulationCommands,
};

export type CommandName = keyof typeof commands;

/** The input as a service receives it, after parsing. */
export type CommandInput<Name extends CommandName> = z.output<(typeof commands)[Name]['input']>;

/** The input as a caller writes it. */
export type CommandRequest<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;

export type CommandOutput<Name extends CommandName> = z.output<(typeof commands)[Name]['output']>;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
