import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type CommandName, commands } from '../../contract/commands';
import { type EndpointDefinition, pathParameters, pathsOf } from '../../contract/endpoint';
import { type QueryName, queries } from '../../contract/queries';
import { boot } from '../../server/boot';
import { downloadFile, uploadToProject } from '../../server/http/file-routes';
import { commandRoute, queryRoute, type RouteHandler } from '../../server/http/route';

type Route = { method: string; pattern: RegExp; parameters: string[]; handle: RouteHandler };

const routes = [
  ...Object.entries(commands).map(([name, definition]) => ({
    definition,
    handle: commandRoute(name as CommandName),
  })),
  ...Object.entries(queries).map(([name, definition]) => ({
    definition,
    handle: queryRoute(name as QueryName),
  })),
].flatMap(({ definition, handle }) => routesOf(definition, handle));

routes.push(
  routeOf('POST', '/api/projects/:projectId/files', uploadToProject as RouteHandler),
  routeOf('GET', '/api/files/:fileId', downloadFile as RouteHandler),
);

function routesOf(definition: EndpointDefinition, handle: RouteHandler): Route[] {
  return pathsOf(definition).map((path) => routeOf(definition.method, path, handle));
}

function routeOf(method: string, path: string, handle: RouteHandler): Route {
  const pattern = new RegExp(`^${path.replace(/:[a-zA-Z]+/g, '([^/]+)')}$`);
  return { method, pattern, parameters: pathParameters(path), handle };
}

async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
  const route = routes.find(({ method, pattern }) => method === incoming.method && pattern.test(pathname));
  if (!route) {
    response.writeHead(404).end();
    return;
  }
  const values = route.pattern.exec(pathname)?.slice(1).map(decodeURIComponent) ?? [];
  const params = Object.fromEntries(route.parameters.map((name, index) => [name, values[index]]));
  const answer = await route.handle(toRequest(incoming), { params: Promise.resolve(params) });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream as BodyInit, duplex: 'half' }),
  } as RequestInit);
}

// Whoever measures the heap wants to know what is left of it.
setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');
process.on('SIGUSR2', () => typeof collectGarbage === 'function' && collectGarbage());

/** The product's own node, but for the pages: both doors without Next, so that it is up in a moment. */
await boot(() => ({ prepare: async () => serve, close: async () => {} }));
