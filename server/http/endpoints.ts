import { commands } from '../../contract/commands';
import type { HttpMethod } from '../../contract/endpoint';
import { queries } from '../../contract/queries';
import { authPaths } from '../identity/auth-paths';

type Endpoint = { pattern: RegExp; methods: Set<string> };

/** Paths under /api that no command or query stands behind. */
const otherPaths: { path: string; methods: HttpMethod[] }[] = [
  { path: '/api/openapi.json', methods: ['GET'] },
  ...authPaths.map(({ path, method }) => ({ path, methods: [method] })),
];

const endpoints = collectEndpoints();

/** The methods that a path under /api takes; null for a path that does not exist. */
export function methodsOf(pathname: string): string[] | null {
  const found = endpoints.filter(({ pattern }) => pattern.test(pathname));
  if (found.length === 0) return null;
  return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
}

function collectEndpoints(): Endpoint[] {
  const definitions = [...Object.values(commands), ...Object.values(queries)];
  const byPath = Map.groupBy(
    [...definitions.map(({ path, method }) => ({ path, methods: [method] })), ...otherPaths],
    ({ path }) => path as string,
  );
  return [...byPath].map(([path, entries]) => {
    const methods = new Set<string>(entries.flatMap((entry) => entry.methods));
    if (methods.has('GET')) methods.add('HEAD');
    return {
      pattern: new RegExp(`^${path.replaceAll('.json', '\\.json').replace(/:[a-zA-Z]+/g, '[^/]+')}/?$`),
      methods,
    };
  });
}
