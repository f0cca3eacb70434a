import { afterAll, beforeAll } from 'vitest';
import type { CommandName, CommandOutput, CommandRequest } from '../../contract/commands';
import type { QueryName, QueryOutput, QueryRequest } from '../../contract/queries';
import { executeCommand } from '../../server/commands/execute';
import { executeQuery } from '../../server/commands/query';
import type { Actor } from '../../server/identity/actor';
import { databaseClient } from '../../server/platform/database';
import { createTestDatabase, type TestDatabase } from './postgres';
import { testEnv } from './test-env';

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
