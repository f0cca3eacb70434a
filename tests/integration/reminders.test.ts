import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { users } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { remindOfDueTasks } from '../../server/reminders/remind';
import { createTask, createTeam, type Person, type Team } from '../support/factories';
import { inboxOf } from '../support/inbox';
import { run, useDatabase } from '../support/services';

useDatabase();

/** Two days before the clocks of Berlin go back, and those of New York a week later. */
const dueOn = '2030-10-27';
const morningOf = (day: string) => new Date(`${day}T09:00:00Z`);

let team: Team;
beforeEach(async () => {
  team = await createTeam();
});

async function createDueTask(assignees: readonly Person[], title = 'Ship it') {
  const task = await createTask(team, { title, assigneeIds: assignees.map(({ userId }) => userId) });
  await run(team.owner, 'updateTask', { taskId: task.id, dueOn });
  return task;
}

async function remindersOf(person: Person) {
  const entries = await inboxOf(person);
  return entries
    .filter(({ type }) => type === 'due_soon' || type === 'overdue')
    .map(({ type, body, taskKey, actorId }) => ({ type, body, taskKey, actorId }))
    .reverse();
}

async function liveIn({ userId }: Person, timeZone: string) {
  await databaseClient().orm.update(users).set({ timeZone }).where(eq(users.id, userId));
}

it('come the day before, on the day and the day after, once each, from the system', async () => {
  const { key: taskKey } = await createDueTask([team.editor]);
  for (const day of ['2030-10-24', '2030-10-25', '2030-10-26', '2030-10-27', '2030-10-28', '2030-10-29']) {
    await remindOfDueTasks(morningOf(day));
    await remindOfDueTasks(new Date(`${day}T16:15:00Z`));
  }
  const ofTask = { taskKey, actorId: null };
  expect(await remindersOf(team.editor)).toEqual([
    { type: 'due_soon', body: 'Due tomorrow', ...ofTask },
    { type: 'due_soon', body: 'Due today', ...ofTask },
    { type: 'overdue', body: 'Was due yesterday', ...ofTask },
  ]);
});

it('come once, though two workers think of them at once', async () => {
  await createDueTask([team.editor, team.commenter]);
  await Promise.all([1, 2, 3].map(() => remindOfDueTasks(morningOf(dueOn))));
  expect(await remindersOf(team.editor)).toHaveLength(1);
  expect(await remindersOf(team.commenter)).toHaveLength(1);
});

it('come again for another day', async () => {
  const task = await createDueTask([team.editor]);
  await remindOfDueTasks(morningOf(dueOn));
  await run(team.owner, 'updateTask', { taskId: task.id, dueOn: '2030-11-05' });
  await remindOfDueTasks(morningOf(dueOn));
  expect(await remindersOf(team.editor)).toHaveLength(1);
  await remindOfDueTasks(morningOf('2030-11-05'));
  expect(await remindersOf(team.editor)).toHaveLength(2);
});

it('wait for eight in the morning where the person lives, whatever the clocks do', async () => {
  await liveIn(team.editor, 'Europe/Berlin');
  await liveIn(team.commenter, 'America/New_York');
  await createDueTask([team.editor, team.commenter]);
  // The clocks of Berlin have gone back in the night before the day: eight is 07:00 UTC, not 06:00.
  await remindOfDueTasks(new Date('2030-10-26T05:59:00Z'));
  expect(await remindersOf(team.editor)).toHaveLength(0);
  await remindOfDueTasks(new Date('2030-10-26T06:00:00Z'));
  expect(await remindersOf(team.editor)).toHaveLength(1);
  await remindOfDueTasks(new Date('2030-10-27T06:59:00Z'));
  expect(await remindersOf(team.editor)).toHaveLength(1);
  await remindOfDueTasks(new Date('2030-10-27T07:00:00Z'));
  expect(await remindersOf(team.editor)).toHaveLength(2);
  expect(await remindersOf(team.commenter)).toHaveLength(0);
  await remindOfDueTasks(new Date('2030-10-27T12:00:00Z'));
  expect((await remindersOf(team.commenter)).map(({ body }) => body)).toEqual(['Due today']);
});

it('go to who wrote the task down while nobody is assigned, and to nobody who muted it', async () => {
  const task = await createDueTask([]);
  const muted = await createDueTask([team.editor], 'Quiet');
  await run(team.editor, 'watchTask', { taskId: muted.id, level: 'muted' });
  await remindOfDueTasks(morningOf(dueOn));
  expect(await remindersOf(team.owner)).toMatchObject([{ taskKey: task.key }]);
  expect(await remindersOf(team.editor)).toEqual([]);
});

it('are for open tasks: none that is done, archived, or in a project that was left or archived', async () => {
  const { owner, editor, commenter, columns, projectId } = team;
  const done = await createDueTask([editor], 'Done');
  await run(owner, 'updateTask', { taskId: done.id, columnId: columns[2].id });
  const archived = await createDueTask([editor], 'Archived');
  await run(owner, 'archiveTask', { taskId: archived.id });
  await createDueTask([commenter], 'Left');
  await run(owner, 'removeMember', { projectId, userId: commenter.userId });
  await remindOfDueTasks(morningOf(dueOn));
  expect(await remindersOf(editor)).toEqual([]);
  expect(await remindersOf(commenter)).toEqual([]);
  await createDueTask([editor], 'Late');
  await run(owner, 'archiveProject', { projectId });
  await remindOfDueTasks(morningOf(dueOn));
  expect(await remindersOf(editor)).toEqual([]);
});
