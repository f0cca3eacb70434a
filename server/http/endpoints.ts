import { commands } from '../../contract/commands';
import { type EndpointDefinition, type HttpMethod, pathsOf } from '../../contract/endpoint';
import { queries } from '../../contract/queries';
import { authPaths } from '../identity/auth-paths';
import { fileEndpoints } from './file-endpoints';

type Endpoint = { pattern: RegExp; methods: string[] };

/** Paths under /api that no command or query stands behind. */
const otherPaths: { path: string; method: HttpMethod }[] = [
  { path: '/api/openapi.json', method: 'GET' },
  { path: '/api/unsubscribe', method: 'GET' },
  { path: '/api/unsubscribe', method: 'POST' },
  ...fileEndpoints,
  ...authPaths,
];

const endpoints = collectEndpoints();

/** The methods that a path under /api takes; null for a path that does not exist. */
export function methodsOf(pathname: string): string[] | null {
  const found = endpoints.filter(({ pattern }) => pattern.test(pathname));
  if (found.length === 0) return null;
  return [...new Set(found.flatMap(({ methods }) => methods))].sort();
}

function collectEndpoints(): Endpoint[] {
  const defined = Object.values<EndpointDefinition>({ ...commands, ...queries }).flatMap((endpoint) =>
    pathsOf(endpoint).map((path) => ({ path, method: endpoint.method })),
  );
  return [...defined, ...otherPaths].map(({ path, method }) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}/?$`),
    methods: method === 'GET' ? ['GET', 'HEAD'] : [method],
  }));
}
