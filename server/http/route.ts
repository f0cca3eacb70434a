import { type CommandName, commands } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { QueryName } from '../../contract/queries';
import { mutationId } from '../../contract/socket';
import { executeCommand } from '../commands/execute';
import { executeQuery } from '../commands/query';
import { failpoint } from '../platform/failpoint';
import { answer } from './answer';
import { assertOriginOf, authenticateRequest } from './authenticate-request';
import { readJsonBody } from './request-body';

type PathParams = Record<string, string | string[] | undefined>;
/** A path without parameters has none at all in production. */
type RouteContext = { params: Promise<PathParams | undefined> };
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** The REST door of a command: authenticate, gather one flat input, execute, answer. */
export function commandRoute(name: CommandName): RouteHandler {
  const { status, access, queryParameters } = commands[name];
  return (request, { params }) =>
    answer(request, { command: name }, async () => {
      const actor = access === 'public' ? null : await authenticateRequest(request);
      if (access === 'public') assertOriginOf(request);
      const key = idempotencyKey(request);
      const query = queryOf(request, queryParameters);
      const input = flatInput((await params) ?? {}, query, await readJsonBody(request));
      const committed = await executeCommand(actor, name, input, key);
      failpoint('before-answer');
      return Response.json(committed.data, {
        status,
        headers: {
          ...(committed.seq !== undefined && { 'lockstep-seq': String(committed.seq) }),
          ...(committed.isReplay && { 'idempotent-replay': 'true' }),
        },
      });
    });
}

/** The door of a read. */
export function queryRoute(name: QueryName): RouteHandler {
  return (request, { params }) =>
    answer(request, { query: name }, async () => {
      const actor = await authenticateRequest(request);
      const input = flatInput((await params) ?? {}, queryOf(request), {});
      return Response.json(await executeQuery(actor, name, input));
    });
}

function idempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) return null;
  if (mutationId.safeParse(key).success) return key;
  throw new AppError(
    'idempotency_key_invalid',
    'The Idempotency-Key must be 1 to 128 letters, digits or -_.:',
  );
}

/** The members of the query; a command takes only those that it names. */
function queryOf(request: Request, allowed?: readonly string[]): Record<string, string> {
  const entries = [...new URL(request.url).searchParams];
  const names = entries.map(([name]) => name);
  const wrong = names.find(
    (name, index) => names.indexOf(name) !== index || allowed?.includes(name) === false,
  );
  if (wrong !== undefined) throw unknownField(wrong);
  return Object.fromEntries(entries);
}

/** One object of path, query and body. A member that stands in the path cannot be given a second time. */
function flatInput(
  params: PathParams,
  query: Record<string, string>,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const twice = Object.keys(params).find((name) => Object.hasOwn(query, name) || Object.hasOwn(body, name));
  if (twice !== undefined) throw unknownField(twice);
  return { ...query, ...body, ...params };
}

function unknownField(path: string): AppError {
  return new AppError('unknown_field', 'The request has a field that does not exist', {
    fields: [{ path, message: 'is not a known field' }],
  });
}
