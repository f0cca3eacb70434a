import type { CommandName, CommandOutput, CommandRequest } from '../../contract/commands';
import type { AppError } from '../../contract/errors';
import type { StreamName } from '../../contract/streams';

/**
 * A change that a person made here. It is `waiting` to be sent, `sent` without an answer yet (so its
 * outcome is unknown, never failed), `acknowledged` by the server at `seq` of its stream, or `refused`.
 */
export type Operation<Name extends CommandName = CommandName> = {
  mutationId: string;
  name: Name;
  input: CommandRequest<Name>;
  /** The stream that it changes, if it is one that pages follow. */
  stream: StreamName | null;
  madeAt: string;
  /** The page that it was made on, where its author looks for what became of it. */
  pageId: string;
  status: 'waiting' | 'sent' | 'acknowledged' | 'refused';
  /** Where the change stands in its stream; absent when it changed nothing. */
  seq?: number;
  refusal?: AppError;
};

/** How an operation ended. */
export type Settlement<Name extends CommandName> =
  | { ok: true; data: CommandOutput<Name> }
  | { ok: false; error: AppError };

/** Tells what an operation's input is. */
export function isOperationOf<Name extends CommandName>(
  operation: Operation,
  name: Name,
): operation is Operation & Operation<Name> {
  return operation.name === name;
}
