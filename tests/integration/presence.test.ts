import { beforeAll, describe, expect, it } from 'vitest';
import type { ControlMessages } from '../../contract/socket';
import { createTask, createTeam, type Team } from '../support/factories';
import { useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, nextEvent, nextMessage, request, type TestSocket } from '../support/sockets';

useDatabase();
const node = useSocketNode();

let team: Team;
beforeAll(async () => {
  team = await createTeam();
});

const inProject = ({ messages }: TestSocket, type: 'userJoined' | 'userLeft', userId: string) =>
  messages.filter((message) => {
    const { payload } = message as { payload: { userId?: string } };
    return message.type === type && payload.userId === userId;
  }).length;

describe('G11 presence', () => {
  it('answers a join with everybody who is there, oneself too, three tabs as one person', async () => {
    const { projectId, owner, editor } = team;
    const tabs = await Promise.all([1, 2, 3].map(() => connectAs(node(), owner)));
    for (const tab of tabs) await join(tab, projectId);
    const { onlineMembers } = await join(await connectAs(node(), editor), projectId);
    expect(onlineMembers).toEqual([
      { userId: owner.userId, name: owner.name, devices: 3, viewing: null, isIdle: false },
      { userId: editor.userId, name: editor.name, devices: 1, viewing: null, isIdle: false },
    ]);
  });

  it('tells who joins and who leaves within 10 s, a person and not a socket, without a flicker on reload', async () => {
    const { projectId, watcher, commenter } = team;
    const witness = await connectAs(node(), watcher);
    await join(witness, projectId);
    const first = await connectAs(node(), commenter);
    await join(first, projectId);
    const { name } = await nextEvent<ControlMessages['userJoined']>(witness, 'userJoined', 1_000);
    expect(name).toBe(commenter.name);
    first.socket.disconnect();
    const reloaded = await connectAs(node(), commenter);
    await join(reloaded, projectId);
    reloaded.socket.disconnect();
    await nextMessage(
      witness,
      ({ type, payload }) =>
        type === 'userLeft' && (payload as { userId: string }).userId === commenter.userId,
      10_000,
    );
    expect(inProject(witness, 'userJoined', commenter.userId)).toBe(1);
    expect(inProject(witness, 'userLeft', commenter.userId)).toBe(1);
  });

  it('says which task each person views', async () => {
    const { projectId, viewer, otherOwner } = team;
    const { id: taskId } = await createTask(team);
    const [witness, looking] = await Promise.all([connectAs(node(), otherOwner), connectAs(node(), viewer)]);
    await Promise.all([join(witness, projectId), join(looking, projectId)]);
    await request(looking, 'viewing', { projectId, taskId });
    expect(await nextEvent(witness, 'userViewing', 1_000)).toEqual({
      projectId,
      taskId,
      userId: viewer.userId,
      name: viewer.name,
    });
    await nextMessage(witness, ({ type, payload }) => {
      if (type !== 'onlineMembers') return false;
      const { members } = payload as ControlMessages['onlineMembers'];
      return members.some(({ userId, viewing }) => userId === viewer.userId && viewing === taskId);
    });
  });
});
