import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { FetchQuery } from '../../client/http/api';
import type { CommandName, CommandOutput, CommandRequest } from '../../contract/commands';
import { type EndpointDefinition, pathParameters, pathsOf } from '../../contract/endpoint';
import { type QueryName, type QueryOutput, type QueryRequest, queries } from '../../contract/queries';
import { executeCommand } from '../../server/commands/execute';
import { executeQuery } from '../../server/commands/query';
import type { Actor } from '../../server/identity/actor';
import { databaseClient } from '../../server/platform/database';
import { createTestDatabase, type TestDatabase } from './postgres';
import { testDataFolder, testEnv } from './test-env';

/** Gives the test file a database of its own, on which services run in this process. */
export function useDatabase(): void {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(process.env, testEnv(database.url), { LOG_LEVEL: 'error' });
  });
  afterAll(async () => {
    await databaseClient().end(1);
    await database.drop();
    await rm(testDataFolder(database.url), { recursive: true, force: true });
  });
}

type Acting = { actor: Actor };

/** Runs a command in this process; what it commits, running nodes learn by their head beacon. */
export async function run<Name extends CommandName>(
  { actor }: { actor: Actor | null },
  name: Name,
  input: CommandRequest<Name>,
  mutationId: string | null = null,
): Promise<CommandOutput<Name>> {
  return (await executeCommand(actor, name, input, mutationId)).data;
}

/** Reads in this process. */
export function ask<Name extends QueryName>(
  { actor }: Acting,
  name: Name,
  input: QueryRequest<Name>,
): Promise<QueryOutput<Name>> {
  return executeQuery(actor, name, input);
}

/** Answers a client's reads in this process, by the paths that it would ask. */
export function readAs(person: Acting): FetchQuery {
  return (path) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    for (const [name, definition] of Object.entries<EndpointDefinition>(queries)) {
      for (const pattern of pathsOf(definition)) {
        const parameters = matchPath(pattern, pathname);
        const input = { ...parameters, ...Object.fromEntries(searchParams) };
        if (parameters) return ask(person, name as QueryName, input as never) as never;
      }
    }
    throw new Error(`No query answers at ${path}`);
  };
}

function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const names = pathParameters(pattern);
  const match = new RegExp(`^${pattern.replace(/:[a-zA-Z]+/g, '([^/]+)')}$`).exec(pathname);
  return match && Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
}
