import type { CommandName, CommandOutput } from '../../contract/commands';
import type { DemoMessage, DemoTask } from '../../db/seed/demo-project';
import type { DemoPersonKey } from '../../db/seed/people';
import { executeCommand } from '../commands/execute';
import { demoActor } from '../identity/demo-actor';

/** Who does something, when, and under which name, so that it is done once however often it is tried. */
export type Occasion = {
  at: Date;
  by: DemoPersonKey;
  /** Unique in the demo. */
  name: string;
};

/** The ids that commands have answered so far, by the names in the demo's data. */
export type KnownIds = {
  columns: Map<string, string>;
  labels: Map<string, string>;
  tasks: Map<DemoTask, string>;
  /** Keys such as WEB-12, by the titles of the tasks. */
  keys: Map<string, string>;
  messages: Map<DemoMessage, string>;
};

/** Something that somebody did, as the command that does it. */
export type Deed = Occasion & {
  command: CommandName;
  /** Made when it is the deed's turn: it needs the ids of earlier ones. */
  input: (ids: KnownIds) => Record<string, unknown>;
  /** Keeps what later deeds need of the answer. */
  learn?: (output: unknown, ids: KnownIds) => void;
};

export function noIds(): KnownIds {
  return { columns: new Map(), labels: new Map(), tasks: new Map(), keys: new Map(), messages: new Map() };
}

/** Commands of the demo go through the one dispatcher, only in the past. */
export async function perform<Name extends CommandName>(
  { at, by, name }: Occasion,
  command: Name,
  input: Record<string, unknown>,
): Promise<CommandOutput<Name>> {
  const mutationId = `demo-${name}`.replaceAll(' ', '-');
  return (await executeCommand(demoActor(by), command, input, mutationId, at)).data;
}

/** Does what was done, in the order of time. */
export async function performAll(deeds: readonly Deed[], ids: KnownIds): Promise<void> {
  for (const { command, input, learn, ...occasion } of deeds.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )) {
    const output = await perform(occasion, command, input(ids));
    learn?.(output, ids);
  }
}
