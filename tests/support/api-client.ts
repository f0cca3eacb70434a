import { commands } from '../../contract/commands';
import { type EndpointDefinition, pathParameters } from '../../contract/endpoint';
import { queries } from '../../contract/queries';

export type EndpointName = keyof typeof commands | keyof typeof queries;

export const endpoints = { ...commands, ...queries } as Record<EndpointName, EndpointDefinition>;

export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

export type Call = {
  method?: string;
  /** Whose API token to send; nobody's without. */
  as?: { token: string };
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is text already. */
  body?: unknown;
};

/** Sends one request to a node and reads the whole answer; `body` is empty where the answer is not JSON. */
export async function send({ url }: { url: string }, path: string, call: Call = {}): Promise<Answer> {
  const { method = 'GET', as, headers = {}, body } = call;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseObject(text) };
}

/** Calls a command or a query by its name, with the flat input that the socket takes too. */
export function callEndpoint(
  app: { url: string },
  name: EndpointName,
  input: Record<string, unknown>,
  call: Pick<Call, 'as' | 'headers'> = {},
): Promise<Answer> {
  const definition = endpoints[name];
  const { path, body } = splitInput(definition, input);
  const isRead = definition.kind === 'query';
  const hasBody = !isRead && Object.keys(body).length > 0;
  return send(app, path, { ...call, method: definition.method, ...(hasBody && { body }) });
}

/** The URL and the body that a flat input becomes over HTTP. */
export function splitInput(definition: EndpointDefinition, input: Record<string, unknown>) {
  const inPath = pathParameters(definition.path);
  const isInQuery = (name: string) =>
    definition.kind === 'query' || definition.queryParameters.includes(name);
  const rest = Object.entries(input).filter(([name]) => !inPath.includes(name));
  const query = rest.filter(([name]) => isInQuery(name)).map(([name, value]) => [name, String(value)]);
  const pathname = definition.path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  );
  const search = query.length > 0 ? `?${new URLSearchParams(query as [string, string][])}` : '';
  return {
    path: `${pathname}${search}`,
    body: Object.fromEntries(rest.filter(([name]) => !isInQuery(name))),
  };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
