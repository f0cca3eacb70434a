import type { CommandName, CommandRequest } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { ProjectState } from '../../contract/project-state';

/** What a prediction works from: the view so far, the person, and the id that a new row will get. */
export type PredictionContext = { state: ProjectState; userId: string; newId: string; madeAt: string };

/** The facts that one command will most likely become. */
export type Prediction<Name extends CommandName> = (
  input: CommandRequest<Name>,
  context: PredictionContext,
) => Fact[];

export type Predictions = { [Name in CommandName]?: Prediction<Name> };
