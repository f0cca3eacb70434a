import { type CommandInput, type CommandName, type CommandOutput, commands } from '../../contract/commands';
import { pathParameters } from '../../contract/endpoint';
import { AppError } from '../../contract/errors';
import type { Actor } from '../identity/actor';
import { type Committed, commit } from '../log/commit';
import { hashRequest } from '../log/receipts';
import type { UnitOfWork } from '../log/unit-of-work';
import { metrics } from '../platform/metrics';
import { requestContext } from '../platform/request-context';
import { inSpan } from '../platform/tracing';
import { requireAdmin } from './access';
import { commandHandlers } from './command-handlers';
import { withinLimits } from './limits';
import { parseInput } from './parse';

type Handler = (actor: Actor | null, input: unknown, unit: UnitOfWork) => Promise<unknown>;

/**
 * Runs a command, through whichever door it came: count, parse, one transaction with its service, publish.
 *
 * @param actor null only for commands that anybody may call.
 * @param input unparsed, as it arrived: path, query and body members in one flat object.
 * @param mutationId names the request across retries; see `commit`.
 * @param at when it happens, if not now: the demo's past is written down like this.
 * @throws AppError with a code of the contract.
 */
export async function executeCommand<Name extends CommandName>(
  actor: Actor | null,
  name: Name,
  input: unknown,
  mutationId: string | null,
  at?: Date,
): Promise<Committed<CommandOutput<Name>>> {
  const door = requestContext()?.door ?? 'none';
  const measure = metrics().commands.startTimer({ command: name, door });
  try {
    const committed = await inSpan({ name: `command ${name}`, kind: 'internal' }, () =>
      withinLimits(actor, name, () => runCommand(actor, name, input, mutationId, at)),
    );
    measure({ outcome: 'ok' });
    return committed;
  } catch (error) {
    measure({ outcome: error instanceof AppError ? error.code : 'internal' });
    throw error;
  }
}

async function runCommand<Name extends CommandName>(
  actor: Actor | null,
  name: Name,
  input: unknown,
  mutationId: string | null,
  at?: Date,
): Promise<Committed<CommandOutput<Name>>> {
  const { access, input: schema, doors } = commands[name];
  if (actor === null && access !== 'public') throw new AppError('unauthenticated', 'Sign in first');
  if (access === 'admin') requireAdmin(actor);
  const parsed = parseInput(schema, input) as CommandInput<Name>;
  // Answers of the HTTP-only commands hold secrets, which must not be stored.
  const isRemembered = mutationId !== null && doors === 'all';
  const handler = commandHandlers[name] as Handler;
  return commit({
    name,
    userId: actor?.userId ?? null,
    mutation: isRemembered ? { id: mutationId, requestHash: hashRequest(name, parsed) } : null,
    resourceId: namedInPath(commands[name].path, parsed),
    work: (unit) => handler(actor, parsed, unit) as Promise<CommandOutput<Name>>,
    at,
  });
}

/** What a command is about: the first thing that its URL names, through whichever door it came. */
function namedInPath(path: string, input: Record<string, unknown>): string | undefined {
  const [parameter] = pathParameters(path);
  return parameter === undefined ? undefined : String(input[parameter]);
}
