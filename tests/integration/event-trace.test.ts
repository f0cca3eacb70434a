import { beforeAll, describe, expect, it } from 'vitest';
import type { QueryOutput } from '../../contract/queries';
import { runInRequestContext } from '../../server/platform/request-context';
import { createPerson, createTask, createTeam, type Person } from '../support/factories';
import { usePushServer } from '../support/push-server';
import { startTestRedis } from '../support/redis';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { command, connectAs, join, nextEvent, type TestSocket } from '../support/sockets';
import { type App, startApp } from '../support/start-app';

type Trace = QueryOutput<'followEvent'>;

useDatabase();
const push = usePushServer();
let there: App;
beforeAll(async () => {
  const redis = await startTestRedis();
  process.env.REDIS_URL = redis.url;
  there = await startApp({ REDIS_URL: redis.url }, 'tests/chaos/lean-node.ts');
  return async () => {
    await there.stop();
    await redis.stop();
  };
}, 60_000);
const here = useSocketNode();

let admin: Person;
beforeAll(async () => {
  admin = await createPerson('Root', 'admin');
});

const follow = (eventId: string): Promise<Trace> => ask(admin, 'followEvent', { eventId });

async function latestAbout(about: string) {
  const { items } = await ask(admin, 'listEventsAbout', { about });
  return items as [(typeof items)[number]];
}

const context = (requestId: string) =>
  ({ requestId, door: 'http', origin: '', remoteAddress: '', userAgent: '' }) as const;

describe('an event', () => {
  it('leads to its command, request and actor, and to how many sockets of each node got it', async () => {
    const team = await createTeam();
    const { id, key } = await createTask(team);
    const [ada, ben, chloe] = await Promise.all([
      connectAs(here(), team.owner),
      connectAs(there, team.editor),
      connectAs(there, team.viewer),
    ]);
    const everybody: TestSocket[] = [ada, ben, chloe];
    for (const client of everybody) await join(client, team.projectId);
    const heard = everybody.map((client) => nextEvent(client, 'taskUpdated'));
    await command(ben, 'updateTask', { taskId: id, title: 'Followed' }, 'a-mutation');
    await Promise.all(heard);

    const [event] = await latestAbout(key.toLowerCase());
    expect(event).toMatchObject({ type: 'taskUpdated', command: 'updateTask', resourceId: id });
    const trace = await follow(event.id);
    expect(trace.cause).toEqual({
      actor: { id: team.editor.userId, name: team.editor.name },
      mutationId: 'a-mutation',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(trace.emission.isComplete).toBe(true);
    const [mine, other] = trace.emission.nodes;
    expect(mine).toMatchObject({ nodeId: here().gateway.nodeId, sockets: 1, publishedAt: null });
    expect(other).toMatchObject({ sockets: 2, publishedAt: expect.any(String), sentAt: expect.any(String) });
  });

  it('leads to all of its change: the entries, their jobs, and what became of them', async () => {
    const team = await createTeam();
    await run(team.editor, 'createPushDevice', push.subscribe().subscription);
    const assigneeIds = [team.editor.userId, team.viewer.userId];
    const task = await runInRequestContext(context('a-request'), () => createTask(team, { assigneeIds }));
    const [event] = await latestAbout(task.id);
    const { notifications, events, cause } = await follow(event.id);
    expect(cause.requestId).toBe('a-request');
    expect(events.map(({ type }) => type).sort()).toEqual(['notification', 'notification', 'taskCreated']);
    const entryOf = ({ userId }: Person) => notifications.find(({ person }) => person.id === userId);
    expect(entryOf(team.editor)).toMatchObject({
      type: 'assignment',
      state: 'unread',
      mail: null,
      pushes: [],
      jobs: [{ queue: 'push', state: 'created', failures: 0, endedAt: null }],
    });
    expect(entryOf(team.viewer)).toMatchObject({ state: 'unread', jobs: [] });
    await run(team.viewer, 'markNotificationsRead', { all: true });
    const [told] = events.filter(({ type }) => type === 'notification');
    const again = await follow(told?.id ?? '');
    expect(again.notifications.map(({ state }) => state).sort()).toEqual(['read', 'unread']);
  });

  it('shows nothing of what was said', async () => {
    const [ada, ben] = await Promise.all([createPerson('Ada'), createPerson('Ben')]);
    const { conversation } = await run(ada, 'createConversation', { userIds: [ben.userId] });
    const body = 'Between the two of us';
    const conversationId = conversation.id;
    const { message } = await runInRequestContext(context('a-secret'), () =>
      run(ada, 'sendMessage', { conversationId, body }),
    );
    const [event] = await latestAbout(message.id);
    const trace = await follow(event.id);
    expect(trace.event).toMatchObject({ type: 'newMessage', stream: `conversation:${conversationId}` });
    expect(trace.notifications).toMatchObject([{ person: { id: ben.userId }, type: 'direct_message' }]);
    expect(JSON.stringify(trace)).not.toContain('two of us');
  });

  it('that does not exist is not found, and nothing has no events', async () => {
    await expect(follow('0199d5a0-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' });
    expect(await latestAbout('NONE-1')).toEqual([]);
    await expect(ask(await createPerson('Ada'), 'listEventsAbout', { about: 'WEB-1' })).rejects.toMatchObject(
      { code: 'forbidden' },
    );
  });
});
