import type * as z from 'zod';
import { commands } from '../../contract/commands';
import {
  type Access,
  type CommandDefinition,
  type EndpointDefinition,
  pathsOf,
} from '../../contract/endpoint';
import { type ErrorCode, errorStatus } from '../../contract/errors';
import { eventPayloads } from '../../contract/events';
import { can, leastRole, type Permission } from '../../contract/permissions';
import { queries } from '../../contract/queries';
import { projectRole } from '../../contract/roles';
import { signalInputs } from '../../contract/signals';
import { socketRequests } from '../../contract/socket';
import { errorMeanings } from './error-meanings';
import { code, table } from './markdown';
import { entities, memberNamesOf, membersOf, shapeOf } from './shape';

/** The tables of docs/protocol.md, made of nothing but the contract. */
export function protocolTables(): Record<string, string> {
  return {
    requests: payloadTable('request', socketRequests),
    signals: payloadTable('signal', signalInputs),
    events: payloadTable('type', eventPayloads),
    commands: table(
      ['command', 'REST', 'input', 'data', 'access', 'doors'],
      Object.entries<CommandDefinition>(commands).map(([name, command]) => [
        ...endpointCells(name, command),
        command.doors === 'all' ? 'REST, socket' : 'REST',
      ]),
    ),
    queries: table(
      ['query', 'REST', 'input', 'data', 'access'],
      Object.entries<EndpointDefinition>(queries).map(([name, query]) => endpointCells(name, query)),
    ),
    entities: table(
      ['entity', 'members'],
      Object.entries(entities).map(([name, schema]) => [name, code(membersOf(schema) ?? '')]),
    ),
    permissions: table(
      ['permission', ...projectRole.options],
      (Object.keys(leastRole) as Permission[]).map((permission) => [
        code(permission),
        ...projectRole.options.map((role) => (can(role, permission) ? 'yes' : '')),
      ]),
    ),
    errors: table(
      ['code', 'HTTP', 'says'],
      (Object.keys(errorStatus) as ErrorCode[]).map((errorCode) => [
        code(errorCode),
        String(errorStatus[errorCode]),
        errorMeanings[errorCode],
      ]),
    ),
  };
}

function payloadTable(what: string, schemas: Record<string, z.ZodType>): string {
  return table(
    [what, 'payload'],
    Object.entries(schemas).map(([name, schema]) => [code(name), code(shapeOf(schema))]),
  );
}

function endpointCells(name: string, definition: EndpointDefinition): string[] {
  const { method, input, output, access } = definition;
  return [
    code(name),
    pathsOf(definition)
      .map((path) => code(`${method} ${path}`))
      .join(', '),
    code(memberNamesOf(input)),
    code(shapeOf(output)),
    accessText(access),
  ];
}

function accessText(access: Access): string {
  if (access === 'public') return 'anybody';
  if (access === 'user') return 'signed in';
  if (access === 'admin') return 'admins';
  return code(access);
}
