import { describe, expect, it } from 'vitest';
import { conversations, messages } from '../../db/schema/chat';
import { events, streams } from '../../db/schema/log';
import { projects } from '../../db/schema/projects';
import { comments, tasks } from '../../db/schema/tasks';
import { users } from '../../db/schema/users';
import { demoProjects } from '../../db/seed/demo';
import { directs } from '../../db/seed/direct';
import { seedDemo } from '../../server/demo/seed';
import { demoActor } from '../../server/identity/demo-actor';
import { type Publication, registerPublisher } from '../../server/log/publish';
import { databaseClient } from '../../server/platform/database';
import { RouteBrowser } from '../support/route-browser';
import { ask, useDatabase } from '../support/services';

process.env.LOCKSTEP_DEMO = 'true';
useDatabase();

describe('the demo', () => {
  it('is taken up where it was interrupted, with nothing done twice', async () => {
    interruptAfter(100);
    await expect(seedDemo()).rejects.toThrow('interrupted');
    registerPublisher(() => {});
    await seedDemo();
    await seedDemo();
    expect(await counts()).toEqual({
      users: 5,
      projects: 3,
      tasks: 120,
      comments: demoProjects.flatMap(({ tasks: all }) => all.flatMap((task) => task.comments ?? [])).length,
      messages: [...demoProjects, ...directs].flatMap(({ chat }) => chat).length,
      conversations: 2,
    });
  });

  it('stands as its data tells it', async () => {
    const ada = demoActor('ada');
    const { items } = await ask({ actor: ada }, 'listProjects', {});
    expect(items.map(({ key }) => key).sort()).toEqual(['MOB', 'OPS', 'WEB']);
    for (const { id, key } of items) {
      const told = demoProjects.find((project) => project.key === key);
      const snapshot = await ask({ actor: ada }, 'getProject', { projectId: id });
      const ordered = [...snapshot.columns].sort((a, b) => (a.position < b.position ? -1 : 1));
      expect(ordered.map(({ name, wipLimit }) => [name, wipLimit])).toEqual(
        told?.columns.map(({ name, wipLimit = null }) => [name, wipLimit]),
      );
      const nameOf = new Map(snapshot.columns.map((column) => [column.id, column.name]));
      const places = snapshot.tasks.map((task) => `${task.title}: ${nameOf.get(task.columnId)}`);
      const toldPlaces = told?.tasks
        .filter(({ archived }) => archived === undefined)
        .map(({ title, column }) => `${title}: ${column}`);
      expect(places.sort()).toEqual(toldPlaces?.sort());
    }
  });

  it('has something to say to who comes in: today’s words, answers, and tasks by their keys', async () => {
    const ada = { actor: demoActor('ada') };
    const { rooms, projects } = await ask(ada, 'getMySnapshot', {});
    expect(rooms.reduce((total, { unread }) => total + unread, 0)).toBe(5);
    const website = projects.find(({ key }) => key === 'WEB');
    const { items } = await ask(ada, 'listMessages', { projectId: website?.id ?? '' });
    expect(items.filter(({ replyTo }) => replyTo).length).toBeGreaterThan(3);
    expect(items.some(({ body }) => /#WEB-\d+/.test(body))).toBe(true);
    expect(items.every(({ body }) => !/#"|@(ada|ben|chloe|dev|eva)\b/.test(body))).toBe(true);
  });

  it('has a history that goes forward in time, and ends before now', async () => {
    const rows = await databaseClient().orm.select().from(events);
    const known = await databaseClient().orm.select().from(streams);
    // The work of the projects is done side by side, so that people hear of it in no order of time.
    for (const { id } of known.filter((stream) => !stream.id.startsWith('user:'))) {
      const times = rows
        .filter(({ streamId }) => streamId === id)
        .sort((a, b) => a.seq - b.seq)
        .map(({ occurredAt }) => occurredAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(Date.now());
    }
  });

  it('has told people of today, and what was before has been read', async () => {
    const { items, unread } = await ask({ actor: demoActor('ada') }, 'listNotifications', { limit: '200' });
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(15);
    expect(items.length).toBeGreaterThan(unread);
    expect(items.length).toBeLessThan(60);
  });

  it.each(['ada', 'ben', 'chloe', 'dev', 'eva'])('lets anybody on this machine be %s', async (person) => {
    const browser = new RouteBrowser();
    expect((await browser.signIn({ person, callbackUrl: '/projects' }, 'demo')).status).toBe(200);
    const { user } = (await (await browser.query('getMe')).json()) as {
      user: { email: string; role: string };
    };
    expect(user).toMatchObject({
      email: `${person}@lockstep.example`,
      role: person === 'ada' ? 'admin' : 'member',
    });
  });

  it('lets nobody in from elsewhere, nor by an empty password', async () => {
    const remote = new RouteBrowser({ 'x-lockstep-remote-address': '192.168.0.4' });
    expect((await remote.signIn({ person: 'ada' }, 'demo')).status).toBe(404);
    const local = new RouteBrowser();
    expect((await local.signIn({ person: 'mallory' }, 'demo')).status).toBe(401);
    expect((await local.signIn({ email: 'ada@lockstep.example', password: '' })).status).toBe(401);
    expect((await local.query('getMe')).status).toBe(401);
  });
});

/** As if the process had ended after so many commits: what is committed stays, the rest was never tried. */
function interruptAfter(commits: number): void {
  let seen = 0;
  registerPublisher((_: Publication) => {
    seen += 1;
    if (seen > commits) throw new Error('interrupted');
  });
}

async function counts() {
  const { orm } = databaseClient();
  return {
    users: await orm.$count(users),
    projects: await orm.$count(projects),
    tasks: await orm.$count(tasks),
    comments: await orm.$count(comments),
    messages: await orm.$count(messages),
    conversations: await orm.$count(conversations),
  };
}
