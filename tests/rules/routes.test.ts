import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import type { EndpointDefinition } from '../../contract/endpoint';
import { queries } from '../../contract/queries';

const routeExport = /export const (?<method>\w+) = (?:command|query)Route\('(?<name>\w+)'\);/g;

it('a route stands in app/api for every command and query, and for nothing else', () => {
  const defined = Object.entries<EndpointDefinition>({ ...commands, ...queries }).map(
    ([name, { method, path }]) => `${method} ${path} ${name}`,
  );
  expect(routes()).toEqual(defined.sort());
});

/** What each route answers, as `PATCH /api/tasks/:taskId updateTask`. */
function routes(): string[] {
  const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const url = `/api/${path.posix.dirname(file)}`.replace(/\[(\w+)\]/g, ':$1');
      const source = readFileSync(path.join('app/api', file), 'utf8');
      return [...source.matchAll(routeExport)].map(
        ({ groups }) => `${groups?.method} ${url} ${groups?.name}`,
      );
    })
    .sort();
}
