import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import type { RoomActivity } from '../../contract/rooms';
import { createMessage, createPeople, createTeam, type Person } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs, join, nextEvent, request } from '../support/sockets';

useDatabase();
const node = useSocketNode();

const roomOf = async (person: Person, stream: string) => {
  const { rooms } = await ask(person, 'getMySnapshot', {});
  expect((await ask(person, 'listRooms', {})).items).toEqual(rooms);
  return rooms.find((room) => room.stream === stream);
};

describe('unread', () => {
  it('counts what others said since one last read or spoke', async () => {
    const team = await createTeam();
    const stream = `project:${team.projectId}`;
    expect(await roomOf(team.viewer, stream)).toEqual({
      stream,
      lastNumber: 0,
      lastReadNumber: 0,
      unread: 0,
      lastMessageAt: null,
    });
    for (let count = 0; count < 3; count += 1) await createMessage(team.owner, team);
    const { createdAt } = await createMessage(team.editor, team);
    expect(await roomOf(team.owner, stream)).toMatchObject({ lastReadNumber: 3, unread: 1 });
    expect(await roomOf(team.editor, stream)).toMatchObject({ unread: 0 });
    expect(await roomOf(team.viewer, stream)).toMatchObject({ unread: 4, lastMessageAt: createdAt });
    const { room } = await run(team.viewer, 'markRoomRead', { projectId: team.projectId, number: 3 });
    expect(room).toMatchObject({ lastReadNumber: 3, unread: 1 });
    expect(await roomOf(team.viewer, stream)).toEqual(room);
  });

  it('goes only down when devices report late, and never beyond what was said', async () => {
    const team = await createTeam();
    const { projectId } = team;
    for (let count = 0; count < 5; count += 1) await createMessage(team.owner, team);
    const marks = [4, 2, 900, 1].map((number) => run(team.viewer, 'markRoomRead', { projectId, number }));
    await Promise.all(marks);
    expect(await roomOf(team.viewer, `project:${projectId}`)).toMatchObject({ lastReadNumber: 5, unread: 0 });
    await createMessage(team.owner, team);
    expect(await roomOf(team.viewer, `project:${projectId}`)).toMatchObject({ unread: 1 });
  });

  it('is nothing of what was said before somebody entered', async () => {
    const team = await createTeam();
    const { projectId, outsider } = team;
    for (let count = 0; count < 5; count += 1) await createMessage(team.owner, team);
    await run(team.owner, 'addMember', { projectId, userId: outsider.userId, role: 'viewer' });
    expect(await roomOf(outsider, `project:${projectId}`)).toMatchObject({ lastNumber: 5, unread: 0 });
    await createMessage(team.owner, team);
    expect(await roomOf(outsider, `project:${projectId}`)).toMatchObject({ unread: 1 });
  });

  it('is read in an archived project too, which takes no more words', async () => {
    const team = await createTeam();
    const { projectId } = team;
    await createMessage(team.owner, team);
    await run(team.owner, 'archiveProject', { projectId });
    await expect(createMessage(team.owner, team)).rejects.toMatchObject({ code: 'gone' });
    const { room } = await run(team.viewer, 'markRoomRead', { projectId, number: 1 });
    expect(room.unread).toBe(0);
  });

  it('is cleared on every device of the person, and told to nobody else', async () => {
    const [ada, ben] = await createPeople(['Ada', 'Ben']);
    const { conversation } = await run(ada, 'createConversation', { userIds: [ben.userId] });
    const conversationId = conversation.id;
    const devices = await Promise.all([connectAs(node(), ben), connectAs(node(), ben)]);
    const other = await connectAs(node(), ada);
    await createMessage(ada, { conversationId });
    await request(devices[0], 'command', { name: 'markRoomRead', input: { conversationId, number: 1 } });
    for (const device of devices) {
      expect(await nextEvent<Envelope>(device, 'roomRead')).toMatchObject({
        stream: `user:${ben.userId}`,
        payload: { stream: `conversation:${conversationId}`, number: 1, unread: 0 },
      });
    }
    await request(other, 'leaveProject', { projectId: conversationId });
    expect(other.messages.some(({ type }) => type === 'roomRead')).toBe(false);
  });

  it('of a project is told to members who do not have it open, and to nobody else', async () => {
    const team = await createTeam();
    const [viewer, outsider] = await Promise.all([
      connectAs(node(), team.viewer),
      connectAs(node(), team.outsider),
    ]);
    const inside = await connectAs(node(), team.editor);
    await join(inside, team.projectId);
    const { number, createdAt } = await createMessage(team.owner, team);
    const activity = { stream: `project:${team.projectId}`, number, createdAt, authorId: team.owner.userId };
    expect(await nextEvent<RoomActivity>(viewer, 'roomActivity')).toEqual(activity);
    expect(await nextEvent<RoomActivity>(inside, 'roomActivity')).toEqual(activity);
    await request(outsider, 'leaveProject', { projectId: team.projectId });
    expect(outsider.messages).toEqual([]);
    expect(viewer.envelopes()).toEqual([]);
  });
});
