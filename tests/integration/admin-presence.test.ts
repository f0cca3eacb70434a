import { expect, it, onTestFinished } from 'vitest';
import type { PresenceNode } from '../../contract/admin-presence';
import type { QueryOutput } from '../../contract/queries';
import { callEndpoint } from '../support/api-client';
import { createPerson, createTask, createTeam, type Person } from '../support/factories';
import { startTestRedis } from '../support/redis';
import { ask, useDatabase } from '../support/services';
import { connectAs, join, request } from '../support/sockets';
import { type App, startApp } from '../support/start-app';

type Answer = QueryOutput<'getPresence'>;

useDatabase();

/** A Redis of its own: nodes of other tests would be counted too. */
async function startRedis() {
  const redis = await startTestRedis();
  onTestFinished(() => redis.stop());
  return redis;
}

async function start({ url }: { url: string }): Promise<App> {
  const app = await startApp({ REDIS_URL: url });
  onTestFinished(() => app.stop());
  return app;
}

async function presenceOf(app: App, admin: Person): Promise<Answer> {
  const answer = await callEndpoint(app, 'getPresence', {}, { as: admin });
  expect(answer.status).toBe(200);
  return answer.body as Answer;
}

const sized = (room: string, sockets: number) => expect.objectContaining({ room, sockets });

it('ux-P12 either node tells an admin who is connected to both, and soon forgets a node that was killed', async () => {
  const redis = await startRedis();
  const [first, second] = await Promise.all([start(redis), start(redis)]);
  const team = await createTeam();
  const admin = await createPerson('Root', 'admin');
  const laptop = await connectAs(first, team.owner);
  const phone = await connectAs(second, team.owner);
  await connectAs(second, team.editor);
  await join(laptop, team.projectId);
  await join(phone, team.projectId);
  const task = await createTask(team);
  await request(laptop, 'viewing', { projectId: team.projectId, taskId: task.id });

  for (const app of [first, second]) {
    const { people, nodes, rooms, isComplete, projectNames, taskKeys } = await presenceOf(app, admin);
    expect(isComplete).toBe(true);
    expect(nodes.map(({ sockets, people: count, draining }) => [sockets, count, draining]).sort()).toEqual([
      [1, 1, false],
      [2, 2, false],
    ]);
    const owner = people.find(({ userId }) => userId === team.owner.userId);
    expect(owner?.devices.map(({ transport, projectIds }) => [transport, projectIds])).toEqual([
      ['websocket', [team.projectId]],
      ['websocket', [team.projectId]],
    ]);
    expect(owner?.devices.flatMap(({ viewing }) => viewing ?? [])).toEqual([task.id]);
    const { project } = await ask(team.owner, 'getProject', { projectId: team.projectId });
    expect(projectNames).toEqual({ [team.projectId]: project.name });
    expect(taskKeys).toEqual({ [task.id]: task.key });
    expect(rooms).toContainEqual(sized(`project:${team.projectId}`, 2));
    expect(rooms).toContainEqual(sized('everyone', 3));
    expect(JSON.stringify(rooms)).not.toContain('session:');
  }

  await second.kill();
  const nodesOf = async (): Promise<PresenceNode[]> => (await presenceOf(first, admin)).nodes;
  await expect.poll(async () => (await nodesOf()).length, { timeout: 5_000 }).toBe(1);
  expect((await presenceOf(first, admin)).isComplete).toBe(true);
});

it('says that it cannot know the other nodes while Redis is away', async () => {
  const redis = await startRedis();
  const app = await start(redis);
  const admin = await createPerson('Root', 'admin');
  await redis.stop();
  const answer = await presenceOf(app, admin);
  expect(answer).toMatchObject({ isComplete: false, nodes: [{ sockets: 0 }] });
});
