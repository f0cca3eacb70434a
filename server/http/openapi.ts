import * as z from 'zod';
import { commands } from '../../contract/commands';
import { type EndpointDefinition, pathParameters, pathsOf } from '../../contract/endpoint';
import { errorStatus } from '../../contract/errors';
import { queries } from '../../contract/queries';
import { fileEndpoints } from './file-endpoints';

type JsonSchema = Record<string, unknown> & { properties?: Record<string, unknown>; required?: string[] };

/** The OpenAPI document, made from the same definitions as the routes. */
export function openApiDocument(origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, definition] of Object.entries<EndpointDefinition>({ ...commands, ...queries })) {
    for (const [index, path] of pathsOf(definition).entries()) {
      const template = templateOf(path);
      const operationId = index === 0 ? name : `${name}${index + 1}`;
      const described = operation(operationId, definition, path);
      paths[template] = { ...paths[template], [definition.method.toLowerCase()]: described };
    }
  }
  for (const { path, method, operation } of fileEndpoints) {
    const template = templateOf(path);
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lockstep',
      version: '1',
      description: 'Every command and read, as the app itself uses them.',
    },
    servers: [{ url: origin }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
    security: [{ token: [] }],
    paths,
  };
}

/** A URL as OpenAPI writes it. */
function templateOf(path: string): string {
  return path.replace(/:([a-zA-Z]+)/g, '{$1}');
}

function operation(operationId: string, definition: EndpointDefinition, path: string): object {
  const { properties = {}, required = [] } = z.toJSONSchema(definition.input, { io: 'input' }) as JsonSchema;
  const inPath = pathParameters(path);
  // What another path of the same names in its URL has no place here.
  const inPaths = pathsOf(definition).flatMap(pathParameters);
  const inQuery = definition.kind === 'query' ? others(properties, inPaths) : [...definition.queryParameters];
  const inBody = definition.kind === 'query' ? [] : others(properties, [...inPaths, ...inQuery]);
  const status = definition.kind === 'query' ? 200 : definition.status;
  const parameter = (where: string) => (name: string) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: properties[name],
  });
  return {
    operationId,
    summary: definition.summary,
    ...(definition.access === 'public' && { security: [] }),
    parameters: [
      ...inPath.map(parameter('path')),
      ...inQuery.map(parameter('query')),
      ...(definition.kind === 'command' ? [idempotencyKey] : []),
    ],
    ...(inBody.length > 0 && {
      requestBody: {
        required: inBody.some((name) => required.includes(name)),
        content: { 'application/json': { schema: bodySchema(properties, required, inBody) } },
      },
    }),
    responses: {
      [status]: {
        description: 'Done',
        content: { 'application/json': { schema: z.toJSONSchema(definition.output, { io: 'output' }) } },
      },
      default: {
        description: 'Refused; `code` says why',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function others(properties: Record<string, unknown>, names: readonly string[]): string[] {
  return Object.keys(properties).filter((name) => !names.includes(name));
}

function bodySchema(
  properties: Record<string, unknown>,
  required: readonly string[],
  names: readonly string[],
) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Names the request: sent again, it has no second effect and gets the first answer.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{1,128}$' },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorStatus) },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    retryAfterMs: { type: 'integer' },
    requestId: { type: 'string' },
  },
};
