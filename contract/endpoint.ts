import type * as z from 'zod';
import type { Permission } from './permissions';

/** Who may call: anybody, any signed-in person, instance admins, or a project's members by permission. */
export type Access = 'public' | 'user' | 'admin' | Permission;

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

type ApiPath = `/api/${string}`;

type Definition<Input extends z.ZodType, Output extends z.ZodType> = {
  /** URL with `:parameters`; each is a member of the flat input. */
  path: ApiPath;
  /** Further URLs of the same, for an input that can be about one thing or another. */
  alsoAt: readonly ApiPath[];
  /** A strict object: path parameters, query parameters and body in one. */
  input: Input;
  output: Output;
  access: Access;
  summary: string;
};

/** A change. It has one service, reached through every door that it names. */
export type CommandDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Definition<Input, Output> & {
  kind: 'command';
  method: Exclude<HttpMethod, 'GET'>;
  /** Status of a success over HTTP. */
  status: 200 | 201;
  /** `http` alone for what has no place on a socket: secrets, sign-in, set-up. */
  doors: 'all' | 'http';
  /** Members of the input that stand in the query of the URL instead of the body. */
  queryParameters: readonly string[];
};

/** A read over HTTP; changes arrive as events, so it has no socket door. */
export type QueryDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Definition<Input, Output> & { kind: 'query'; method: 'GET' };

export type EndpointDefinition = CommandDefinition | QueryDefinition;

type CommandOptions<I extends z.ZodType, O extends z.ZodType> = Omit<
  CommandDefinition<I, O>,
  'kind' | Defaulted
> &
  Partial<Pick<CommandDefinition<I, O>, Defaulted>>;

type Defaulted = 'alsoAt' | 'status' | 'doors' | 'queryParameters';

/** Defines a command; status 200 and every door unless said otherwise. */
export function defineCommand<I extends z.ZodType, O extends z.ZodType>(
  options: CommandOptions<I, O>,
): CommandDefinition<I, O> {
  return { kind: 'command', alsoAt: [], status: 200, doors: 'all', queryParameters: [], ...options };
}

/** Defines a read. */
export function defineQuery<I extends z.ZodType, O extends z.ZodType>(
  options: Omit<QueryDefinition<I, O>, 'kind' | 'method' | 'alsoAt'> &
    Partial<Pick<QueryDefinition<I, O>, 'alsoAt'>>,
): QueryDefinition<I, O> {
  return { kind: 'query', method: 'GET', alsoAt: [], ...options };
}

/** Every URL of an endpoint. */
export function pathsOf({ path, alsoAt }: Pick<EndpointDefinition, 'path' | 'alsoAt'>): ApiPath[] {
  return [path, ...alsoAt];
}

/** Names of the `:parameters` in a path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] as string);
}

/** Query parameters arrive as text: a non-negative integer in decimal digits. */
export const integerParameterPattern = /^(0|[1-9][0-9]{0,14})$/;
