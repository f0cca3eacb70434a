import type { CommandName, CommandRequest } from '../../../contract/commands';
import type { EventType } from '../../../contract/events';
import type { pushCommands } from '../../../contract/push';
import type { ProjectRole } from '../../../contract/roles';
import type { simulationCommands } from '../../../contract/simulation';
import type { twoStepCommands } from '../../../contract/two-step';
import type { userCommands } from '../../../contract/users';
import type { Person, Team } from '../../support/factories';

/** Commands that change what the members of a project share; the others are about one account, or the demo. */
export type ProjectCommandName = Exclude<
  CommandName,
  keyof (typeof userCommands & typeof twoStepCommands & typeof pushCommands & typeof simulationCommands)
>;

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
