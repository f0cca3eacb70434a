import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { projectRole } from '../../contract/roles';
import { notify } from '../../server/inbox/notify';
import { commit } from '../../server/log/commit';
import {
  createComment,
  createMessage,
  createPeople,
  createTask,
  createTeam,
  type Person,
  type Team,
} from '../support/factories';
import { callTo, inboxOf, typesOf } from '../support/inbox';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

/** A team whose inboxes hold nothing yet. */
async function createQuietTeam(): Promise<Team> {
  const team = await createTeam();
  for (const person of [
    team.owner,
    team.otherOwner,
    team.editor,
    team.commenter,
    team.viewer,
    team.watcher,
  ]) {
    await run(person, 'markNotificationsDone', { all: true, done: true });
  }
  return team;
}

const openTypesOf = async (person: Person) =>
  (await inboxOf(person, 'open')).map(({ type }) => type).reverse();

describe('somebody who was away finds exactly one entry for each cause', () => {
  it('of every type, thirty in all, in their order', async () => {
    const team = await createTeam();
    const { owner, otherOwner, outsider: eva, projectId } = team;
    const invited = { projectId, userId: eva.userId, role: 'editor' as const };
    await run(owner, 'addMember', invited);
    const expected = ['invite'];
    const { conversation } = await run(owner, 'createConversation', { userIds: [eva.userId] });
    for (let round = 0; round < 4; round += 1) {
      const task = await createTask(team, { title: `Task ${round}`, assigneeIds: [eva.userId] });
      await createComment(owner, task.id, 'Any news?');
      await run(owner, 'updateTask', { taskId: task.id, priority: 'high', dueOn: '2030-01-02' });
      await createComment(owner, task.id, `What do you say, ${callTo(eva)}?`);
      const { id: replyTo } = await createComment(eva, task.id, 'Soon.');
      await run(owner, 'addComment', { taskId: task.id, body: 'Fine.', replyTo });
      await createMessage(owner, { conversationId: conversation.id }, 'Lunch?');
      expected.push('assignment', 'comment', 'task_update', 'mention', 'reply', 'direct_message');
    }
    for (const role of ['commenter', 'viewer', 'editor'] as const) {
      await run(otherOwner, 'updateMember', { projectId, userId: eva.userId, role });
      expected.push('role_change');
    }
    const task = await createTask(team, { title: 'Late' });
    for (const type of ['due_soon', 'overdue'] as const) {
      const subject = { title: task.title, projectId, taskId: task.id, taskKey: task.key };
      await commit({
        name: 'tellOfDueTask',
        userId: null,
        mutation: null,
        work: (unit) => notify(unit, null, subject, [{ userId: eva.userId, type, body: 'Due' }]),
      });
      expected.push(type);
    }
    expect(expected).toHaveLength(30);
    expect(await typesOf(eva)).toEqual(expected);
    expect(await ask(eva, 'listNotifications', { status: 'unread' })).toMatchObject({ unread: 30 });
  });

  it('says what happened, who did it and where it is', async () => {
    const { owner, editor, projectId, columns, ...team } = await createQuietTeam();
    const { task } = await run(owner, 'createTask', {
      projectId,
      title: 'Ship it',
      assigneeIds: [editor.userId],
    });
    await run(owner, 'updateTask', { taskId: task.id, columnId: columns[2].id });
    await createComment(owner, task.id, '**Well** done');
    const { conversation } = await run(owner, 'createConversation', { userIds: [editor.userId] });
    await createMessage(owner, { conversationId: conversation.id }, 'Lunch?');
    await run(team.otherOwner, 'updateMember', { projectId, userId: editor.userId, role: 'viewer' });
    const [role, message, comment, move, assignment] = await inboxOf(editor, 'open');
    const aboutTask = {
      title: 'Ship it',
      taskKey: task.key,
      link: `/projects/${projectId}/tasks/${task.id}`,
      projectId,
      taskId: task.id,
      actorId: owner.userId,
      actorName: 'Ada',
      readAt: null,
    };
    expect(assignment).toMatchObject({ ...aboutTask, body: 'Assigned this task to you' });
    expect(move).toMatchObject({ ...aboutTask, body: 'Moved it to Done' });
    expect(comment).toMatchObject({ ...aboutTask, body: 'Well done' });
    const link = `/conversations/${conversation.id}`;
    expect(message).toMatchObject({ title: 'Ada', body: 'Lunch?', link, conversationId: conversation.id });
    expect(role).toMatchObject({
      title: 'Website',
      body: 'Changed your role to viewer',
      link: `/projects/${projectId}`,
      actorName: 'Olga',
    });
  });

  it('however often the cause is sent', async () => {
    const { owner, editor, ...team } = await createQuietTeam();
    const task = await createTask({ ...team, owner, editor }, { assigneeIds: [editor.userId] });
    const mutationId = uuidv7();
    const send = () => run(owner, 'addComment', { taskId: task.id, body: 'Once' }, mutationId);
    await Promise.all([send(), send(), send()]);
    await send();
    expect(await openTypesOf(editor)).toEqual(['assignment', 'comment']);
  });

  it('and none for a cause that was refused', async () => {
    const team = await createQuietTeam();
    const { id: taskId } = await createTask(team, { assigneeIds: [team.editor.userId] });
    const refused = { taskId, title: 'Other', labelIds: [team.projectId] };
    await expect(run(team.owner, 'updateTask', refused)).rejects.toMatchObject({
      code: 'rule_not_in_project',
    });
    expect(await openTypesOf(team.editor)).toEqual(['assignment']);
  });
});

describe('who is told', () => {
  it('is never oneself', async () => {
    const team = await createQuietTeam();
    const { owner, projectId } = team;
    await run(owner, 'watchProject', { projectId, on: true });
    const task = await createTask(team, { assigneeIds: [owner.userId], description: callTo(owner) });
    const { id: replyTo } = await createComment(owner, task.id, callTo(owner));
    await run(owner, 'addComment', { taskId: task.id, body: 'Indeed', replyTo });
    await run(owner, 'updateTask', { taskId: task.id, title: 'Mine' });
    await createMessage(owner, team, callTo(owner));
    await run(owner, 'archiveTask', { taskId: task.id });
    expect(await openTypesOf(owner)).toEqual([]);
  });

  it('is told once, for the strongest reason', async () => {
    const team = await createQuietTeam();
    const { owner, editor } = team;
    const call = callTo(editor);
    const task = await createTask(team, { assigneeIds: [editor.userId], description: call });
    const { id: replyTo } = await createComment(editor, task.id, 'Mine');
    await run(owner, 'addComment', { taskId: task.id, body: `${call} and ${call}`, replyTo });
    await run(owner, 'addComment', { taskId: task.id, body: 'Answer', replyTo });
    await run(owner, 'updateTask', { taskId: task.id, assigneeIds: [] });
    await run(owner, 'updateTask', { taskId: task.id, assigneeIds: [editor.userId], title: 'Again' });
    expect(await openTypesOf(editor)).toEqual(['mention', 'mention', 'reply', 'task_update', 'assignment']);
  });

  it('may see it: nobody from outside, however they are called', async () => {
    const team = await createQuietTeam();
    const { outsider, owner } = team;
    const task = await createTask(team, { description: callTo(outsider) });
    await createComment(owner, task.id, callTo(outsider));
    await createMessage(owner, team, callTo(outsider));
    const [ada, ben] = await createPeople(['Ada', 'Ben']);
    const { conversation } = await run(ada, 'createConversation', { userIds: [ben.userId] });
    await createMessage(ada, { conversationId: conversation.id }, callTo(outsider));
    expect(await typesOf(outsider)).toEqual([]);
  });

  it.each(projectRole.options)('is every member, be it as %s', async (role) => {
    const team = await createQuietTeam();
    const person = team[role];
    const author = role === 'owner' ? team.otherOwner : team.owner;
    const { task } = await run(author, 'createTask', { projectId: team.projectId, title: 'Read this' });
    await createComment(author, task.id, callTo(person));
    await createComment(author, task.id, 'You watch it now');
    expect(await openTypesOf(person)).toEqual(['mention', 'comment']);
  });

  it('of an edited text is only who was not called before', async () => {
    const team = await createQuietTeam();
    const { owner, editor, viewer } = team;
    const task = await createTask(team, { description: `For ${callTo(editor)}` });
    const comment = await createComment(owner, task.id, callTo(editor));
    const message = await createMessage(owner, team, callTo(editor));
    const both = `${callTo(editor)} ${callTo(viewer)}`;
    await run(owner, 'updateComment', { commentId: comment.id, body: both });
    await run(owner, 'updateMessage', { messageId: message.id, body: both });
    await run(owner, 'updateTask', { taskId: task.id, description: both });
    expect(await openTypesOf(viewer)).toEqual(['mention', 'mention', 'mention']);
    expect(await openTypesOf(editor)).toEqual(['mention', 'mention', 'mention', 'task_update']);
    const words = (await inboxOf(editor, 'open')).map(({ body }) => body);
    expect(words).toEqual(['Changed the description', '@Ben @Dev', '@Ben @Dev', 'For @Ben']);
  });

  it('in a group is everybody else, in the admins’ room only who is called', async () => {
    const [ada, ben] = await createPeople(['Ada', 'Ben'], 'admin');
    const [chloe, dev] = await createPeople(['Chloe', 'Dev']);
    const { conversation } = await run(chloe, 'createConversation', { userIds: [dev.userId, ada.userId] });
    const conversationId = conversation.id;
    const { id: replyTo } = await createMessage(chloe, { conversationId });
    await run(dev, 'sendMessage', { conversationId, body: 'Hello', replyTo });
    expect(await typesOf(dev)).toEqual(['direct_message']);
    expect(await typesOf(chloe)).toEqual(['reply']);
    const { items } = await ask(ada, 'listConversations', {});
    const admins = items.find(({ kind }) => kind === 'admins')?.id as string;
    await createMessage(ada, { conversationId: admins }, 'To whom it may concern');
    await createMessage(ada, { conversationId: admins }, callTo(ben));
    expect(await typesOf(ben)).toEqual(['mention']);
  });
});

describe('watching', () => {
  it('begins with creating, being assigned or mentioned, and commenting', async () => {
    const team = await createQuietTeam();
    const { owner, otherOwner, editor, commenter, viewer, watcher } = team;
    const people = [owner, editor, commenter, viewer, watcher];
    const task = await createTask(team, { assigneeIds: [editor.userId], description: callTo(viewer) });
    await createComment(commenter, task.id);
    const { watch } = await ask(watcher, 'getTaskWatch', { taskId: task.id });
    expect(watch.level).toBe('none');
    for (const person of people) await run(person, 'markNotificationsDone', { all: true, done: true });
    await run(otherOwner, 'updateTask', { taskId: task.id, title: 'Changed' });
    for (const person of [owner, editor, commenter, viewer]) {
      expect(await openTypesOf(person), person.name).toEqual(['task_update']);
    }
    expect(await openTypesOf(watcher)).toEqual([]);
  });

  it('is begun and ended by hand, for a task or for all of a project', async () => {
    const team = await createQuietTeam();
    const { owner, watcher, projectId } = team;
    const { id: taskId } = await createTask(team);
    await run(watcher, 'watchTask', { taskId, level: 'watching' });
    await run(owner, 'updateTask', { taskId, priority: 'low' });
    await run(watcher, 'watchTask', { taskId, level: 'none' });
    await run(owner, 'updateTask', { taskId, priority: 'high' });
    await run(watcher, 'watchProject', { projectId, on: true });
    await createTask(team);
    await run(owner, 'archiveTask', { taskId });
    await run(owner, 'restoreTask', { taskId });
    await run(watcher, 'watchProject', { projectId, on: false });
    await createTask(team);
    const words = (await inboxOf(watcher, 'open')).map(({ body }) => body).reverse();
    expect(words).toEqual([
      'Set the priority to low',
      'Created this task',
      'Archived this task',
      'Restored this task',
    ]);
  });

  it('hears nothing of a place within the column', async () => {
    const team = await createQuietTeam();
    const { id: beforeId } = await createTask(team);
    const { id: taskId } = await createTask(team, { assigneeIds: [team.editor.userId] });
    await run(team.owner, 'updateTask', { taskId, beforeId });
    expect(await openTypesOf(team.editor)).toEqual(['assignment']);
  });

  it('is silenced by muting, but for what is said to one by name', async () => {
    const team = await createQuietTeam();
    const { owner, editor, projectId } = team;
    const { id: taskId } = await createTask(team, { assigneeIds: [editor.userId] });
    await run(editor, 'watchProject', { projectId, on: true });
    await run(editor, 'watchTask', { taskId, level: 'muted' });
    await run(owner, 'updateTask', { taskId, title: 'Quiet' });
    await createComment(owner, taskId);
    await createComment(editor, taskId, 'Still here');
    await createComment(owner, taskId, 'Yes?');
    await createComment(owner, taskId, callTo(editor));
    expect(await ask(editor, 'getTaskWatch', { taskId })).toEqual({ watch: { taskId, level: 'muted' } });
    expect(await openTypesOf(editor)).toEqual(['assignment', 'mention']);
  });
});

describe('what is gone', () => {
  it('takes its words out of every inbox: a comment, a message', async () => {
    const team = await createQuietTeam();
    const { owner, editor } = team;
    const task = await createTask(team, { assigneeIds: [editor.userId] });
    const comment = await createComment(owner, task.id, callTo(editor));
    const message = await createMessage(owner, team, callTo(editor));
    expect(await openTypesOf(editor)).toEqual(['assignment', 'mention', 'mention']);
    await run(owner, 'deleteComment', { commentId: comment.id });
    await run(owner, 'deleteMessage', { messageId: message.id });
    expect(await openTypesOf(editor)).toEqual(['assignment']);
  });

  it('is a project that one is no longer in, with all that one watched there', async () => {
    const team = await createTeam();
    const { owner, editor, projectId } = team;
    const task = await createTask(team, { assigneeIds: [editor.userId] });
    await run(editor, 'watchProject', { projectId, on: true });
    const { conversation } = await run(owner, 'createConversation', { userIds: [editor.userId] });
    await createMessage(owner, { conversationId: conversation.id });
    await run(owner, 'removeMember', { projectId, userId: editor.userId });
    expect(await typesOf(editor)).toEqual(['direct_message']);
    await createComment(owner, task.id, callTo(editor));
    await run(owner, 'addMember', { projectId, userId: editor.userId, role: 'editor' });
    await createComment(owner, task.id, 'Welcome back');
    expect(await typesOf(editor)).toEqual(['direct_message', 'invite']);
  });
});
