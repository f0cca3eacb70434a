import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import { type EndpointDefinition, pathParameters, pathsOf } from '../../contract/endpoint';
import { errorStatus } from '../../contract/errors';
import { queries } from '../../contract/queries';
import { fileEndpoints } from '../../server/http/file-endpoints';
import { send } from '../support/api-client';
import { useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

type Schema = { [keyword: string]: unknown };
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content: Content }>;
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Schema> };
  security: Record<string, string[]>[];
};

let document: Document;
beforeAll(async () => {
  const answer = await send(app(), '/api/openapi.json');
  expect(answer.status).toBe(200);
  document = answer.body as unknown as Document;
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe('GET /api/openapi.json', () => {
  it('lists every endpoint of the registry and nothing else, for everybody', () => {
    const wanted = Object.entries<EndpointDefinition>({ ...commands, ...queries }).flatMap(
      ([name, endpoint]) =>
        pathsOf(endpoint).map((path, index) => {
          const template = path.replace(/:(\w+)/g, '{$1}');
          return `${endpoint.method} ${template} ${name}${index === 0 ? '' : index + 1}`;
        }),
    );
    const found = operations().map(
      ({ path, method, operation }) => `${method.toUpperCase()} ${path} ${operation.operationId}`,
    );
    const withBytes = fileEndpoints.map(
      ({ path, method, operation }) =>
        `${method} ${path.replace(/:(\w+)/g, '{$1}')} ${operation.operationId}`,
    );
    expect(found.sort()).toEqual([...wanted, ...withBytes].sort());
  });

  it('is an OpenAPI 3.1 document by its structure', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.servers).toEqual([{ url: app().url }]);
    for (const requirement of document.security) {
      for (const scheme of Object.keys(requirement))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
    for (const { path, operation } of operations()) {
      const { parameters, requestBody, responses, summary } = operation;
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(
        parameters.length,
      );
      expect(summary.length).toBeGreaterThan(5);
      expect(Object.keys(responses).some((status) => /^20[01]$/.test(status))).toBe(true);
      const contents = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)];
      const schemas = contents.flatMap((content) => Object.values(content ?? {})).map(({ schema }) => schema);
      for (const schema of [...parameters.map((parameter) => parameter.schema), ...schemas]) {
        expect(() => assertSchema(schema)).not.toThrow();
      }
    }
  });

  it('says of each operation what it takes and answers', () => {
    const ofBytes: readonly string[] = fileEndpoints.map(({ operation }) => operation.operationId);
    for (const { operation } of operations()) {
      if (ofBytes.includes(operation.operationId)) continue;
      // An endpoint of several paths is an operation at each of them.
      const name = operation.operationId.replace(/\d+$/, '');
      const definition = ({ ...commands, ...queries } as Record<string, EndpointDefinition>)[name];
      const status = definition?.kind === 'command' ? definition.status : 200;
      expect(Object.keys(operation.responses), name).toEqual([String(status), 'default']);
      const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
      if (definition?.kind === 'query') expect(operation).not.toHaveProperty('requestBody');
      else expect(inQuery.map((parameter) => parameter.name)).toEqual(definition?.queryParameters);
      expect(pathParameters(definition?.path ?? '').length).toBe(
        operation.parameters.filter((parameter) => parameter.in === 'path').length,
      );
    }
    const { code } = (document.components.schemas.Problem?.properties ?? {}) as { code: { enum: string[] } };
    expect(code.enum).toEqual(Object.keys(errorStatus));
  });
});

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

/** Throws unless the keywords of a JSON Schema have the shape that they must have, all the way down. */
function assertSchema(schema: unknown): void {
  if (typeof schema === 'boolean') return;
  if (typeof schema !== 'object' || schema === null) throw new Error('A schema is an object or a boolean');
  const { type, properties, items, required, anyOf, oneOf, allOf, additionalProperties, $ref, pattern } =
    schema as Schema;
  if (type !== undefined && ![type].flat().every((name) => types.includes(String(name)))) {
    throw new Error(`There is no type ${String(type)}`);
  }
  if ($ref !== undefined && !String($ref).startsWith('#/components/schemas/'))
    throw new Error(`${String($ref)} leads out`);
  if (pattern !== undefined) new RegExp(String(pattern), 'u');
  if (
    required !== undefined &&
    !(required as string[]).every((name) => Object.hasOwn(properties as object, name))
  ) {
    throw new Error('What is required has to be a property');
  }
  const below = [
    items,
    additionalProperties,
    ...[anyOf, oneOf, allOf].flatMap((list) => (list as unknown[]) ?? []),
  ];
  for (const child of [...below, ...Object.values((properties as object) ?? {})]) {
    if (child !== undefined) assertSchema(child);
  }
}
