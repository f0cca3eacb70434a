import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import { type EndpointDefinition, pathsOf } from '../../contract/endpoint';
import { queries } from '../../contract/queries';
import { signalInputs } from '../../contract/signals';
import { socketRequests } from '../../contract/socket';
import { fileEndpoints } from '../../server/http/file-endpoints';
import { accountCommands } from './authorization/account-commands';
import { accountInputs, queryInputs, socketEvents } from './authorization/inputs';
import { projectCommandNames } from './law-cases/law-table';

/** Routes that stand for no command or query: next-auth’s own, what mail programs post to, files, and the description of all others. */
const routesWithoutEndpoint = [
  '/api/auth/[...nextauth]',
  '/api/openapi.json',
  '/api/unsubscribe',
  ...fileEndpoints.map(({ path }) => path.replace(/:(\w+)/g, '[$1]')),
];

it('every route under app/api answers for an endpoint of the registry, and every endpoint has its route', () => {
  const wanted = Object.entries<EndpointDefinition>({ ...commands, ...queries }).flatMap(([name, endpoint]) =>
    pathsOf(endpoint).map((url) => `${endpoint.method} ${url} ${endpoint.kind} ${name}`),
  );
  const found = routeFiles().flatMap(({ url, source }) => {
    if (routesWithoutEndpoint.includes(url)) return [];
    const handlers = [...source.matchAll(/^export const ([A-Z]+) = (command|query)Route\('(\w+)'\);$/gm)];
    expect(handlers.length, `${url} exports nothing but routes of the registry`).toBe(
      [...source.matchAll(/^export /gm)].length,
    );
    return handlers.map(([, method, kind, name]) => `${method} ${withParameters(url)} ${kind} ${name}`);
  });
  expect(found.sort()).toEqual(wanted.sort());
});

it('every command, read and socket event has a row in the authorization tests', () => {
  expect(Object.keys(accountInputs).sort()).toEqual(Object.keys(accountCommands).sort());
  expect([...projectCommandNames, ...Object.keys(accountInputs)].sort()).toEqual(
    Object.keys(commands).sort(),
  );
  expect(Object.keys(queryInputs).sort()).toEqual(Object.keys(queries).sort());
  expect([...Object.keys(socketEvents), 'command', 'delivered', 'ping', 'watchPresence'].sort()).toEqual(
    [...Object.keys(socketRequests), ...Object.keys(signalInputs)].sort(),
  );
});

function routeFiles() {
  return readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => ({
      url: `/api/${path.dirname(file)}`,
      source: readFileSync(path.join('app/api', file), 'utf8'),
    }));
}

function withParameters(url: string): string {
  return url.replace(/\[(\w+)\]/g, ':$1');
}
