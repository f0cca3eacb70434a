import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { commands } from './commands';
import { type EndpointDefinition, pathsOf } from './endpoint';
import { eventPayloads } from './events';
import { protocolVersion } from './protocol';
import { queries } from './queries';
import { signalInputs } from './signals';
import { socketRequests } from './socket';

/** The version, and the hash of all shapes that travel under it. */
const known = { protocolVersion: 1, hash: 'VWH7OHawPGovP2pP' };

it('notices when what travels changes', () => {
  const hash = hashOfShapes();
  expect(
    { protocolVersion, hash },
    `What travels between client and server has changed. Write "${hash}" into this test if an older client and an older ` +
      'server can do with it: a new command, query or event type, a new optional member. If not, raise protocolVersion as well ' +
      'and say in contract/protocol.ts what changed.',
  ).toEqual(known);
});

function hashOfShapes(): string {
  const shapes = {
    events: shapesOf(eventPayloads, 'output'),
    requests: shapesOf({ ...socketRequests, ...signalInputs }, 'input'),
    commands: Object.entries(commands).map(endpointShape),
    queries: Object.entries(queries).map(endpointShape),
  };
  return createHash('sha256').update(JSON.stringify(shapes)).digest('base64url').slice(0, 16);
}

function shapesOf(schemas: Record<string, z.ZodType>, io: 'input' | 'output') {
  return Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io })]);
}

function endpointShape([name, definition]: [string, EndpointDefinition]) {
  const { kind, method, input, output } = definition;
  const http = definition.kind === 'command' && [
    definition.status,
    definition.doors,
    definition.queryParameters,
  ];
  return [
    name,
    kind,
    method,
    pathsOf(definition),
    http,
    shapesOf({ input }, 'input'),
    shapesOf({ output }, 'output'),
  ];
}
