import { uuidv7 } from 'uuidv7';
import type { InstanceRole } from '../../contract/roles';
import { apiTokens, users } from '../../db/schema/users';
import { executeCommand } from '../../server/commands/execute';
import type { Actor } from '../../server/identity/actor';
import { newApiToken } from '../../server/identity/api-token';
import { databaseClient } from '../../server/platform/database';

const taskCount = 50;

/** One project with its people, as the generator needs to know them. */
export type Crew = {
  projectId: string;
  taskIds: string[];
  tokens: string[];
  /** Of an admin who is in no project. */
  adminToken: string;
};

/** Fills a database with one project, in which everybody may write. */
export async function createCrew(size: number): Promise<Crew> {
  const people = Array.from({ length: size }, (_, index) => draftPerson(`Person ${index + 1}`));
  const admin = draftPerson('Admin', 'admin');
  const { orm } = databaseClient();
  await orm.insert(users).values([...people, admin].map(({ user }) => user));
  await orm.insert(apiTokens).values([...people, admin].map(({ apiToken }) => apiToken));
  const [owner, ...others] = people.map(({ actor }) => actor) as [Actor, ...Actor[]];
  const { project } = (await executeCommand(owner, 'createProject', { name: 'Bench' }, null)).data;
  const projectId = project.id;
  for (const { userId } of others) {
    await executeCommand(owner, 'addMember', { projectId, userId, role: 'editor' }, null);
  }
  const taskIds: string[] = [];
  for (let index = 1; index <= taskCount; index += 1) {
    const { data } = await executeCommand(owner, 'createTask', { projectId, title: `Task ${index}` }, null);
    const { id: taskId } = data.task;
    // Who made a task watches it, and would be told of each change: the floor tells nobody.
    await executeCommand(owner, 'watchTask', { taskId, level: 'none' }, null);
    taskIds.push(taskId);
  }
  return { projectId, taskIds, tokens: people.map(({ secret }) => secret), adminToken: admin.secret };
}

function draftPerson(name: string, role: InstanceRole = 'member') {
  const [userId, tokenId] = [uuidv7(), uuidv7()];
  const { secret, secretHash } = newApiToken();
  const actor: Actor = { userId, name, role, credential: { kind: 'token', tokenId } };
  return {
    actor,
    secret,
    user: { id: userId, name, email: `${userId}@example.test`, role },
    apiToken: { id: tokenId, userId, name: 'Bench', secretHash },
  };
}
