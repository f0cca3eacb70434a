import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import { addInboxPage, type InboxFilter, listInbox } from '../../contract/inbox-state';
import { wakeDue } from '../../server/inbox/wake';
import {
  createComment,
  createMessage,
  createTask,
  createTeam,
  type Person,
  type Team,
} from '../support/factories';
import { callTo, inboxOf } from '../support/inbox';
import { ask, run, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { command, connectAs, nextEvent } from '../support/sockets';
import { loadOwn, ownEventsAfter, reduceOwn } from '../support/view';

useDatabase();
const node = useSocketNode();

/** Tasks of which the editor has been assigned each, so with an unread entry for each. */
async function assignTasks(team: Team, count: number): Promise<string[]> {
  await run(team.editor, 'markNotificationsDone', { all: true, done: true });
  const taskIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    taskIds.push((await createTask(team, { assigneeIds: [team.editor.userId] })).id);
  }
  return taskIds;
}

const unreadOf = async (person: Person) => (await ask(person, 'listNotifications', {})).unread;

describe('reading', () => {
  it('clears a task’s entries on every device, and tells nobody else', async () => {
    const team = await createTeam();
    const [taskId = ''] = await assignTasks(team, 2);
    const devices = await Promise.all([connectAs(node(), team.editor), connectAs(node(), team.editor)]);
    const other = await connectAs(node(), team.owner);
    await command(devices[0], 'markNotificationsRead', { taskId });
    for (const device of devices) {
      const { stream, payload } = await nextEvent<Envelope>(device, 'notificationsRead');
      expect(stream).toBe(`user:${team.editor.userId}`);
      expect(payload).toMatchObject({ ids: [expect.any(String)], unread: 1 });
    }
    await command(other, 'markNotificationsRead', { all: true });
    expect(other.envelopes().filter(({ stream }) => stream === `user:${team.editor.userId}`)).toEqual([]);
  });

  it('touches nobody else’s entries, and says the same of them as of none', async () => {
    const team = await createTeam();
    const [taskId = ''] = await assignTasks(team, 1);
    const ids = (await inboxOf(team.editor)).map(({ id }) => id);
    for (const selection of [{ ids }, { taskId }]) {
      const before = await unreadOf(team.viewer);
      expect(await run(team.viewer, 'markNotificationsRead', selection)).toEqual({ unread: before });
      expect(await run(team.viewer, 'markNotificationsDone', { ...selection, done: true })).toEqual({
        unread: before,
      });
    }
    expect(await unreadOf(team.editor)).toBe(1);
    expect(await inboxOf(team.editor, 'done')).toHaveLength(1);
  });

  it('a room reads what the inbox says of it, and so does speaking there', async () => {
    const team = await createTeam();
    const { owner, editor } = team;
    await assignTasks(team, 0);
    const { conversation } = await run(owner, 'createConversation', { userIds: [editor.userId] });
    const target = { conversationId: conversation.id };
    const { number } = await createMessage(owner, target);
    await createMessage(owner, target);
    expect(await unreadOf(editor)).toBe(2);
    await run(editor, 'markRoomRead', { ...target, number });
    expect(await unreadOf(editor)).toBe(1);
    await createMessage(editor, target);
    expect(await unreadOf(editor)).toBe(0);
    await createMessage(owner, team, callTo(editor));
    await createMessage(owner, team, 'Anybody?');
    expect(await unreadOf(editor)).toBe(1);
    await run(editor, 'markRoomRead', { projectId: team.projectId, number: 1 });
    expect(await unreadOf(editor)).toBe(0);
  });

  it('can be taken back', async () => {
    const team = await createTeam();
    const [taskId = ''] = await assignTasks(team, 2);
    expect(await run(team.editor, 'markNotificationsRead', { all: true })).toEqual({ unread: 0 });
    expect(await run(team.editor, 'markNotificationsUnread', { taskId })).toEqual({ unread: 1 });
    expect((await inboxOf(team.editor, 'unread')).map((entry) => entry.taskId)).toEqual([taskId]);
  });
});

describe('done', () => {
  it('leaves the inbox, and comes back as it was', async () => {
    const team = await createTeam();
    const [first = '', second = ''] = await assignTasks(team, 2);
    await run(team.editor, 'markNotificationsRead', { taskId: first });
    const before = await inboxOf(team.editor, 'open');
    for (const taskId of [first, second])
      await run(team.editor, 'markNotificationsDone', { taskId, done: true });
    expect(await inboxOf(team.editor, 'open')).toEqual([]);
    expect(await unreadOf(team.editor)).toBe(0);
    await run(team.editor, 'markNotificationsDone', { ids: before.map(({ id }) => id), done: false });
    expect(await inboxOf(team.editor, 'open')).toEqual(before);
    expect(await unreadOf(team.editor)).toBe(1);
  });
});

describe('snoozing', () => {
  it('until a moment: out of sight till then, then unread and on top', async () => {
    const team = await createTeam();
    const [first = '', second = ''] = await assignTasks(team, 2);
    await run(team.editor, 'markNotificationsRead', { taskId: first });
    const until = new Date(Date.now() + 60_000).toISOString();
    await run(team.editor, 'snoozeNotifications', { taskId: first, until });
    expect(await inboxOf(team.editor, 'snoozed')).toMatchObject([{ taskId: first, snoozedUntil: until }]);
    await wakeDue();
    expect((await inboxOf(team.editor, 'open')).map(({ taskId }) => taskId)).toEqual([second]);

    await run(team.editor, 'snoozeNotifications', { taskId: first, until: new Date().toISOString() });
    const device = await connectAs(node(), team.editor);
    await Promise.all([wakeDue(), wakeDue()]);
    const { payload } = await nextEvent<Envelope>(device, 'notificationsUpdated');
    expect(payload).toMatchObject({ changes: { snoozedUntil: null, readAt: null }, unread: 2 });
    expect((await inboxOf(team.editor, 'open')).map(({ taskId }) => taskId)).toEqual([first, second]);
  });

  it('until the task changes: by somebody else, whether or not one watches it', async () => {
    const team = await createTeam();
    const [taskId = ''] = await assignTasks(team, 1);
    await run(team.editor, 'snoozeNotifications', { taskId, until: 'taskChange' });
    await run(team.editor, 'watchTask', { taskId, level: 'none' });
    await run(team.editor, 'updateTask', { taskId, title: 'By myself' });
    expect(await inboxOf(team.editor, 'open')).toEqual([]);
    await run(team.owner, 'updateTask', { taskId, title: 'By Ada' });
    expect(await inboxOf(team.editor, 'open')).toMatchObject([
      { type: 'assignment', readAt: null, snoozedUntil: null },
    ]);
    expect(await unreadOf(team.editor)).toBe(1);
  });

  it('wakes beside the entry of the change itself', async () => {
    const team = await createTeam();
    const [taskId = ''] = await assignTasks(team, 1);
    await run(team.editor, 'snoozeNotifications', { taskId, until: 'taskChange' });
    await createComment(team.owner, taskId);
    expect((await inboxOf(team.editor, 'open')).map(({ type }) => type).sort()).toEqual([
      'assignment',
      'comment',
    ]);
    expect(await unreadOf(team.editor)).toBe(2);
  });
});

describe('the list', () => {
  it('goes on page by page, without a gap, for every filter', async () => {
    const team = await createTeam();
    const taskIds = await assignTasks(team, 7);
    for (const taskId of taskIds.slice(0, 2)) await createComment(team.owner, taskId, callTo(team.editor));
    await run(team.editor, 'markNotificationsRead', { taskId: taskIds[0] as string });
    const filters: [InboxFilter, number][] = [
      [{ status: 'open' }, 9],
      [{ status: 'unread' }, 7],
      [{ status: 'open', type: 'mention' }, 2],
      [{ status: 'unread', type: 'mention' }, 1],
      [{ status: 'done' }, 1],
      [{ status: 'snoozed' }, 0],
      [{ status: 'all' }, 10],
    ];
    for (const [filter, count] of filters) {
      const whole = await ask(team.editor, 'listNotifications', filter);
      expect(whole.items, JSON.stringify(filter)).toHaveLength(count);
      const { state } = await loadOwn(team.editor);
      let inbox = { ...state.inbox, entries: new Map(), lists: new Map() } as typeof state.inbox;
      for (let cursor: string | undefined; ; ) {
        const page = await ask(team.editor, 'listNotifications', {
          ...filter,
          limit: '2',
          ...(cursor && { cursor }),
        });
        inbox = addInboxPage(inbox, filter, page);
        cursor = page.nextCursor;
        if (cursor === undefined) break;
      }
      expect(listInbox(inbox, filter)).toEqual(whole.items);
    }
  });

  it('refuses a cursor that is not its own, and a selection of two kinds', async () => {
    const { editor, projectId } = await createTeam();
    const validation = { code: 'validation' };
    await expect(ask(editor, 'listNotifications', { cursor: 'MTI' })).rejects.toMatchObject(validation);
    for (const selection of [{}, { taskId: projectId, all: true as const }, { ids: [] }]) {
      await expect(run(editor, 'markNotificationsRead', selection)).rejects.toMatchObject(validation);
    }
  });
});

it('counts right when many write to, read and put away one inbox at once', async () => {
  const team = await createTeam();
  const { editor, owner, otherOwner } = team;
  const taskIds = await assignTasks(team, 4);
  const before = await loadOwn(editor);
  await Promise.all(
    taskIds.flatMap((taskId, index) => [
      createComment(owner, taskId, callTo(editor)),
      createComment(otherOwner, taskId),
      run(editor, 'markNotificationsRead', { taskId }),
      run(editor, 'markNotificationsDone', { taskId, done: index % 2 === 0 }),
      run(otherOwner, 'updateTask', { taskId, title: 'Busy' }),
      run(editor, 'markNotificationsUnread', { taskId }),
    ]),
  );
  await inboxOf(editor);
  const reduced = reduceOwn(before, await ownEventsAfter(editor, before.seq), []);
  const after = await loadOwn(editor);
  expect(reduced.state.inbox.unread).toBe(after.state.inbox.unread);
  expect(reduced.state.inbox.entries).toEqual(after.state.inbox.entries);
});
