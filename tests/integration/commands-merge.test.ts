import { beforeAll, describe, expect, it } from 'vitest';
import { doorNames, openDoors } from '../support/doors';
import { createLabel, createTask, createTasks, createTeam, type Team } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let team: Team;
beforeAll(async () => {
  team = await createTeam();
});

const taskOf = async (taskId: string) => (await ask(team.owner, 'getTask', { taskId })).task;

describe.each(doorNames)('two writers of one task, over %s', (door) => {
  it('of different fields merge, from the same base version', async () => {
    const { id: taskId, version: baseVersion } = await createTask(team, { title: 'Old' });
    const doors = await openDoors(app(), team.editor);
    await run(team.owner, 'updateTask', { taskId, description: 'Theirs', dueOn: '2031-05-01', baseVersion });
    const { code } = await doors[door]('updateTask', {
      taskId,
      title: 'Mine',
      priority: 'high',
      baseVersion,
    });
    expect(code).toBe('ok');
    expect(await taskOf(taskId)).toMatchObject({
      title: 'Mine',
      priority: 'high',
      description: 'Theirs',
      dueOn: '2031-05-01',
      version: baseVersion + 2,
    });
  });

  it('B28: of the same field get a conflict with both values and the current task', async () => {
    const { id: taskId, version: baseVersion } = await createTask(team, { title: 'Old' });
    const label = await createLabel(team, `L${taskId.slice(-8)}`);
    const doors = await openDoors(app(), team.editor);
    await run(team.owner, 'updateTask', { taskId, title: 'Theirs', labelIds: [label.id] });
    const outcome = await doors[door]('updateTask', {
      taskId,
      title: 'Mine',
      labelIds: [],
      estimate: 3,
      baseVersion,
    });
    expect(outcome).toEqual({
      code: 'conflict',
      data: {},
      refusal: {
        fields: [
          { path: 'title', message: expect.any(String) },
          { path: 'labelIds', message: expect.any(String) },
        ],
        conflicts: [
          { path: 'title', mine: 'Mine', theirs: 'Theirs' },
          { path: 'labelIds', mine: [], theirs: [label.id] },
        ],
        task: await taskOf(taskId),
      },
    });
    expect((await taskOf(taskId)).estimate).toBeNull();
  });

  it('of the same field with the same value have nothing to settle', async () => {
    const { id: taskId, version: baseVersion } = await createTask(team, { title: 'Old' });
    const doors = await openDoors(app(), team.editor);
    await run(team.owner, 'updateTask', { taskId, title: 'Agreed' });
    expect((await doors[door]('updateTask', { taskId, title: 'Agreed', baseVersion })).code).toBe('ok');
  });

  it('of its place: the column conflicts, an order within the column does not', async () => {
    const [task, other] = await createTasks(team, 2);
    const { id: taskId, version: baseVersion } = task as NonNullable<typeof task>;
    const doors = await openDoors(app(), team.editor);
    await run(team.owner, 'updateTask', { taskId, afterId: other?.id });
    expect((await doors[door]('updateTask', { taskId, beforeId: other?.id, baseVersion })).code).toBe('ok');
    await run(team.owner, 'updateTask', { taskId, columnId: team.columns[1].id });
    const columnId = team.columns[2].id;
    expect(await doors[door]('updateTask', { taskId, columnId, baseVersion })).toMatchObject({
      code: 'conflict',
      refusal: { conflicts: [{ path: 'columnId', mine: columnId, theirs: team.columns[1].id }] },
    });
  });

  it('without a base version: the last one wins', async () => {
    const { id: taskId } = await createTask(team, { title: 'Old' });
    const doors = await openDoors(app(), team.editor);
    await run(team.owner, 'updateTask', { taskId, title: 'Theirs' });
    expect((await doors[door]('updateTask', { taskId, title: 'Mine' })).code).toBe('ok');
    expect((await taskOf(taskId)).title).toBe('Mine');
  });

  it('with a base version that does not exist yet are refused', async () => {
    const { id: taskId, version } = await createTask(team);
    const doors = await openDoors(app(), team.editor);
    const outcome = await doors[door]('updateTask', { taskId, title: 'Mine', baseVersion: version + 1 });
    expect(outcome).toMatchObject({ code: 'validation', refusal: { fields: [{ path: 'baseVersion' }] } });
  });

  it('B29: of an archived task, each of its commands is gone', async () => {
    const { id: taskId } = await createTask(team);
    const { comment } = await run(team.editor, 'addComment', { taskId, body: 'Before' });
    await run(team.owner, 'archiveTask', { taskId });
    const doors = await openDoors(app(), team.editor);
    for (const [name, input] of [
      ['updateTask', { taskId, title: 'Late' }],
      ['archiveTask', { taskId }],
      ['addComment', { taskId, body: 'Late' }],
      ['updateComment', { commentId: comment.id, body: 'Late' }],
      ['deleteComment', { commentId: comment.id }],
    ] as const) {
      expect((await doors[door](name, input)).code, name).toBe('gone');
    }
  });

  it('B14: null empties a field, "" is a text, absent leaves it alone', async () => {
    const { id: taskId } = await createTask(team, { description: 'Long' });
    const doors = await openDoors(app(), team.editor);
    await doors[door]('updateTask', { taskId, dueOn: '2031-01-01', estimate: 2 });
    await doors[door]('updateTask', { taskId, dueOn: null, description: '' });
    expect(await taskOf(taskId)).toMatchObject({ dueOn: null, description: '', estimate: 2 });
    for (const [path, wrong] of [
      ['title', { title: null }],
      ['title', { title: '' }],
      ['description', { description: null }],
      ['dueOn', { dueOn: '' }],
      ['priority', { priority: null }],
    ] as const) {
      expect(await doors[door]('updateTask', { taskId, ...wrong })).toMatchObject({
        code: 'validation',
        refusal: { fields: expect.arrayContaining([{ path, message: expect.any(String) }]) },
      });
    }
  });
});
