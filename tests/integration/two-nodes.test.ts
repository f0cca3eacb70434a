import { beforeAll, describe, expect, it } from 'vitest';
import type { SignalMessages } from '../../contract/signals';
import type { ControlMessages } from '../../contract/socket';
import { createTaskDueToday, remindNow } from '../support/due-today';
import { createTask, createTeam, type Team } from '../support/factories';
import { sharedRedisUrl } from '../support/redis';
import { useDatabase } from '../support/services';
import { command, connectAs, join, nextEvent, nextMessage, request } from '../support/sockets';
import { type App, startApp } from '../support/start-app';
import { startWorkerProcess } from '../support/start-worker';

useDatabase();

let team: Team;
let taskId: string;
let here: App;
let there: App;
beforeAll(async () => {
  team = await createTeam();
  taskId = (await createTask(team)).id;
  const joined = { REDIS_URL: sharedRedisUrl() };
  [here, there] = await Promise.all([startApp(joined), startApp(joined)]);
  return () => Promise.all([here.stop(), there.stop()]);
}, 60_000);

describe('two nodes joined by Redis', () => {
  it('carry events, signals and presence across', async () => {
    const { projectId, owner, editor } = team;
    const [ada, ben] = await Promise.all([connectAs(here, owner), connectAs(there, editor)]);
    await join(ben, projectId);
    const { onlineMembers } = await join(ada, projectId);
    expect(onlineMembers.map(({ name }) => name)).toEqual([owner.name, editor.name]);
    expect(await nextEvent<ControlMessages['userJoined']>(ben, 'userJoined')).toMatchObject({
      userId: owner.userId,
    });
    await request(ada, 'typing', { projectId, isTyping: true });
    expect(await nextEvent<SignalMessages['userTyping']>(ben, 'userTyping')).toMatchObject({
      userId: owner.userId,
      isTyping: true,
    });
    const anchor = { kind: 'card', id: taskId };
    ada.socket.emit('cursorMove', { projectId, anchor, position: { x: 0.5, y: 0.5 } });
    const { cursors } = await nextEvent<SignalMessages['cursorUpdate']>(ben, 'cursorUpdate');
    expect(cursors).toMatchObject([{ userId: owner.userId, anchor }]);
    await command(ada, 'updateTask', { taskId, title: 'Across' });
    // It came through Redis: the beacon would bring its head alone.
    await nextEvent(ben, 'taskUpdated');
  });

  it('hear at once of what a worker without sockets did', async () => {
    const device = await connectAs(there, team.editor);
    await createTaskDueToday(team);
    const worker = await startWorkerProcess({ REDIS_URL: sharedRedisUrl() });
    await remindNow();
    await worker.untilLine('Committed');
    // The beacon would bring its head alone.
    const isReminder = ({ type, payload }: { type: string; payload: unknown }) =>
      type === 'notification' && JSON.stringify(payload).includes('"due_soon"');
    await nextMessage(device, isReminder);
  });

  it('G11 let the people of a killed node go within 20 s', async () => {
    const { projectId, watcher, commenter } = team;
    const victim = await startApp({ REDIS_URL: sharedRedisUrl() });
    const [witness, lost] = await Promise.all([connectAs(here, watcher), connectAs(victim, commenter)]);
    await join(witness, projectId);
    await join(lost, projectId);
    await nextMessage(witness, ({ type, payload }) => {
      return type === 'userJoined' && (payload as { userId: string }).userId === commenter.userId;
    });
    await victim.kill();
    await nextMessage(
      witness,
      ({ type, payload }) =>
        type === 'userLeft' && (payload as { userId: string }).userId === commenter.userId,
      20_000,
    );
  }, 60_000);
});
