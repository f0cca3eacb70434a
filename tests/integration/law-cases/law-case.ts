import type { CommandName, CommandRequest } from '../../../contract/commands';
import type { EventType } from '../../../contract/events';
import type { ProjectRole } from '../../../contract/roles';
import type { Person, Team } from '../../support/factories';
import type { accountCommands } from '../authorization/account-commands';

/** Commands that change what the members of a project share; the others are about one account, or the demo. */
export type ProjectCommandName = Exclude<CommandName, keyof typeof accountCommands>;

/** One way to use a command, to be tried by every role. */
export type LawCase<Name extends CommandName> = {
  title: string;
  /** Makes what the command needs, and tells its input. */
  input(team: Team, actor: Person): Promise<CommandRequest<Name>> | CommandRequest<Name>;
  /** What the project's stream gets, in order. */
  events: readonly EventType[];
  /** Who may, where the role table does not say it all. */
  allowed?: readonly ProjectRole[];
  /** The command is for people outside; roles do not matter. */
  byOutsider?: true;
};

export type LawCases<Names extends ProjectCommandName> = { [Name in Names]: readonly LawCase<Name>[] };
