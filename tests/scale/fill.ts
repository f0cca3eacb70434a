import { uuidv7 } from 'uuidv7';
import { projectMembers } from '../../db/schema/projects';
import { apiTokens, users } from '../../db/schema/users';
import { executeCommand } from '../../server/commands/execute';
import type { Actor } from '../../server/identity/actor';
import { newApiToken } from '../../server/identity/api-token';
import { databaseClient } from '../../server/platform/database';

/** Somebody with one device, and the project that they have open. */
export type Seat = { token: string; projectId: string; taskId: string };

const peopleAtOnce = 1_000;

/** People in projects of a team's size, each project with one task that nobody watches. */
export async function fill(people: number, peoplePerProject: number): Promise<Seat[]> {
  const drafts = Array.from({ length: people }, (_, index) => draftPerson(`Person ${index + 1}`));
  const { orm } = databaseClient();
  for (let start = 0; start < people; start += peopleAtOnce) {
    const part = drafts.slice(start, start + peopleAtOnce);
    await orm.insert(users).values(part.map(({ user }) => user));
    await orm.insert(apiTokens).values(part.map(({ apiToken }) => apiToken));
  }
  const seats: Seat[] = [];
  for (let start = 0; start < people; start += peoplePerProject) {
    const team = drafts.slice(start, start + peoplePerProject);
    const place = await foundProject(team.map(({ actor }) => actor));
    seats.push(...team.map(({ secret }) => ({ token: secret, ...place })));
  }
  return seats;
}

/** By rows where a command for each member would take the longest part of the run. */
async function foundProject([owner, ...others]: Actor[]): Promise<Omit<Seat, 'token'>> {
  if (!owner) throw new Error('A project needs somebody');
  const { project } = (await executeCommand(owner, 'createProject', { name: 'Scale' }, null)).data;
  const projectId = project.id;
  const rows = others.map(({ userId }) => ({ projectId, userId, role: 'editor' as const }));
  if (rows.length > 0) await databaseClient().orm.insert(projectMembers).values(rows);
  const { task } = (await executeCommand(owner, 'createTask', { projectId, title: 'Task' }, null)).data;
  await executeCommand(owner, 'watchTask', { taskId: task.id, level: 'none' }, null);
  return { projectId, taskId: task.id };
}

function draftPerson(name: string) {
  const [userId, tokenId] = [uuidv7(), uuidv7()];
  const { secret, secretHash } = newApiToken();
  const actor: Actor = { userId, name, role: 'member', credential: { kind: 'token', tokenId } };
  return {
    actor,
    secret,
    user: { id: userId, name, email: `${userId}@example.test`, role: 'member' as const },
    apiToken: { id: tokenId, userId, name: 'Scale', secretHash, lastUsedAt: new Date() },
  };
}
