import { commands } from '../../contract/commands';
import type { Access, CommandDefinition, EndpointDefinition } from '../../contract/endpoint';
import { type ErrorCode, errorStatus } from '../../contract/errors';
import { eventPayloads } from '../../contract/events';
import { can, leastRole, type Permission } from '../../contract/permissions';
import { queries } from '../../contract/queries';
import { projectRole } from '../../contract/roles';
import { socketRequests } from '../../contract/socket';
import { errorMeanings } from './error-meanings';
import { code, table } from './markdown';
import { entities, memberNamesOf, membersOf, shapeOf } from './shape';

/** The tables of docs/protocol.md, made of nothing but the contract. */
export function protocolTables(): Record<string, string> {
  return {
    requests: table(
      ['request', 'payload'],
      Object.entries(socketRequests).map(([name, schema]) => [code(name), code(shapeOf(schema))]),
    ),
    events: table(
      ['type', 'payload'],
      Object.entries(eventPayloads).map(([type, schema]) => [code(type), code(shapeOf(schema))]),
    ),
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

function endpointCells(name: string, { method, path, input, output, access }: EndpointDefinition): string[] {
  return [
    code(name),
    code(`${method} ${path}`),
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
