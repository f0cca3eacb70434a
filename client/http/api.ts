import type { CommandName, CommandOutput } from '../../contract/commands';
import { AppError, type WireError } from '../../contract/errors';
import type { QueryName, QueryOutput } from '../../contract/queries';

/** Answers a read; `path` holds the path and query parameters of the query `Name`. */
export type FetchQuery = <Name extends QueryName>(path: string) => Promise<QueryOutput<Name>>;

export function fetchQuery<Name extends QueryName>(path: string): Promise<QueryOutput<Name>> {
  return request('GET', path) as Promise<QueryOutput<Name>>;
}

/** Sends a command that has no socket door, such as making a token. */
export function sendCommand<Name extends CommandName>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<CommandOutput<Name>> {
  return request(method, path, body) as Promise<CommandOutput<Name>>;
}

const deadlineMs = 10_000;

/** One request with JSON both ways; every way in which it can fail is an error with a code. */
export async function request(method: string, path: string, body?: object): Promise<unknown> {
  const response = await send(method, path, body);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw toError(answer, response.status);
}

/** Sends JSON within a deadline, and leaves it to the caller what the status means. */
export function send(
  method: string,
  path: string,
  body?: object,
  options: Pick<RequestInit, 'keepalive'> = {},
): Promise<Response> {
  return fetch(path, {
    ...options,
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(deadlineMs),
  }).catch(() => {
    throw new AppError('unavailable', 'The server cannot be reached');
  });
}

/** A problem document names its message `detail`; anything else (a proxy's page) is `unavailable`. */
export function toError(answer: unknown, status: number): AppError {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) {
    return new AppError('unavailable', `The server answered ${status}`);
  }
  const { detail, ...problem } = answer as WireError & { detail: string };
  return AppError.fromWire({ ...problem, message: detail });
}
