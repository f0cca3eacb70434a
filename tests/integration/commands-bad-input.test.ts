import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../contract/commands';
import type { ErrorCode } from '../../contract/errors';
import { type Door, doorNames, openDoors } from '../support/doors';
import { createLabel, createTask, createTeam, type Team } from '../support/factories';
import { ask, useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

/** What the inputs may name: things of the team’s project, and of another one. */
type World = Team & { taskId: string; labelId: string; other: Team };

let world: World;
let doors: Record<(typeof doorNames)[number], Door>;

beforeAll(async () => {
  const [team, other] = [await createTeam(), await createTeam()];
  const [task, label] = [await createTask(team), await createLabel(team, 'Bug')];
  world = { ...team, taskId: task.id, labelId: label.id, other };
  doors = await openDoors(app(), team.owner);
});

afterAll(() => {
  expect(app().isRunning()).toBe(true);
});

type Row = {
  title: string;
  name: CommandName;
  input: (world: World) => object;
  code: ErrorCode;
  /** Paths of the fields that the refusal names, in any order. */
  fields?: string[];
};

const update = (title: string, changes: object, code: ErrorCode, ...fields: string[]): Row => ({
  title,
  name: 'updateTask',
  input: ({ taskId }) => ({ taskId, ...changes }),
  code,
  fields: fields.length > 0 ? fields : Object.keys(changes),
});

const rows: Row[] = [
  ...['not-a-uuid', '-1', '1e309', 'null', '../x'].map(
    (taskId): Row => ({
      title: `B9: an id that is ${taskId}`,
      name: 'updateTask',
      input: () => ({ taskId, title: 'No' }),
      code: 'invalid_id',
      fields: ['taskId'],
    }),
  ),
  update('B9: an id that is a number', { columnId: 5 }, 'invalid_id'),
  update('B9: an id that is a list', { beforeId: ['x'] }, 'invalid_id'),
  update('B9: an id that is null', { afterId: null }, 'invalid_id'),
  update('B9: a list of ids with a wrong one', { assigneeIds: ['x'] }, 'invalid_id', 'assigneeIds.0'),
  {
    title: 'B9: what to reply to',
    name: 'addComment',
    input: ({ taskId }) => ({ taskId, body: 'Hm', replyTo: 'x' }),
    code: 'invalid_id',
    fields: ['replyTo'],
  },
  {
    title: 'B9: where tasks move to',
    name: 'deleteColumn',
    input: ({ columns }) => ({ columnId: columns[0].id, moveTasksTo: 'x' }),
    code: 'invalid_id',
    fields: ['moveTasksTo'],
  },
  update('B11: a field that does not exist', { titel: 'Typo' }, 'unknown_field'),
  update('B11: two of them', { a: 1, b: 2 }, 'unknown_field'),
  update('B11: a field that only the server writes', { position: 'a0' }, 'unknown_field'),
  update('B11: the version', { version: 7 }, 'unknown_field'),
  {
    title: 'B12: all that is missing at once',
    name: 'createLabel',
    input: ({ projectId }) => ({ projectId }),
    code: 'validation',
    fields: ['name', 'color'],
  },
  update('B13: a number for a text', { title: 5 }, 'validation'),
  update('B13: a text for a number', { estimate: '3' }, 'validation'),
  update('B13: an object for a text', { description: {} }, 'validation'),
  update('B13: a text for a list', { labelIds: 'x' }, 'invalid_id'),
  update('B13: a text for the base version', { baseVersion: '1' }, 'validation'),
  update('B13: a priority that does not exist', { priority: 'asap' }, 'validation'),
  update('B15: an empty title', { title: '' }, 'validation'),
  update('B15: a title of spaces', { title: ' \t ' }, 'validation'),
  update('B15: a title of 201 characters', { title: 'x'.repeat(201) }, 'validation'),
  update('B15: a title of two lines', { title: 'a\nb' }, 'validation'),
  update('B15: a description that is too long', { description: 'x'.repeat(20_001) }, 'validation'),
  update('B17: NUL in a title', { title: 'a\u0000b' }, 'validation'),
  update('B17: NUL in a text', { description: '\u0000' }, 'validation'),
  update('B18: a lone surrogate', { title: 'a\ud800b' }, 'validation'),
  update('B18: a lone low surrogate', { description: '\udc00' }, 'validation'),
  update('B21: __proto__', JSON.parse('{"__proto__":{"isAdmin":true}}'), 'unknown_field', '__proto__'),
  update('B21: constructor', { constructor: { prototype: {} } }, 'unknown_field', 'constructor'),
  update('B23: more than a number can hold', { baseVersion: 2 ** 53 + 2 }, 'validation'),
  update('B24: 30 February', { dueOn: '2030-02-30' }, 'validation'),
  update('B24: the year 0', { dueOn: '0000-01-01' }, 'validation'),
  update('B24: the year 9999', { startOn: '9999-12-31' }, 'validation'),
  update('B24: a moment instead of a day', { dueOn: '2030-01-01T00:00:00Z' }, 'validation'),
  update('B24: milliseconds instead of a day', { dueOn: 1_893_456_000_000 }, 'validation'),
  update(
    'B25: due before the start',
    { startOn: '2030-02-02', dueOn: '2030-02-01' },
    'rule_date_order',
    'dueOn',
  ),
  {
    title: 'B26: a label of another project',
    name: 'updateTask',
    input: ({ taskId, other }) => ({ taskId, labelIds: [other.columns[0].id] }),
    code: 'rule_not_in_project',
    fields: ['labelIds.0'],
  },
  {
    title: 'B26: a column of another project',
    name: 'createTask',
    input: ({ projectId, other }) => ({ projectId, title: 'No', columnId: other.columns[0].id }),
    code: 'rule_not_in_project',
    fields: ['columnId'],
  },
  {
    title: 'B26: an assignee who is not a member',
    name: 'updateTask',
    input: ({ taskId, owner, outsider }) => ({ taskId, assigneeIds: [owner.userId, outsider.userId] }),
    code: 'rule_not_in_project',
    fields: ['assigneeIds.1'],
  },
  {
    title: 'B27: before and after at once',
    name: 'updateTask',
    input: ({ taskId, columns }) => ({ taskId, beforeId: columns[0].id, afterId: columns[1].id }),
    code: 'validation',
    fields: ['beforeId'],
  },
  {
    title: 'B64: a name that differs in case alone',
    name: 'createLabel',
    input: ({ projectId }) => ({ projectId, name: 'BUG', color: '#000000' }),
    code: 'rule_name_taken',
    fields: ['name'],
  },
  {
    title: 'the same label twice',
    name: 'updateTask',
    input: ({ taskId, labelId }) => ({ taskId, labelIds: [labelId, labelId] }),
    code: 'validation',
    fields: ['labelIds'],
  },
];

describe.each(doorNames)('a bad input over %s is refused by its code and fields', (door) => {
  it.each(rows)('$title: $code', async ({ name, input, code, fields }) => {
    const before = await ask(world.owner, 'getProject', { projectId: world.projectId });
    const outcome = await doors[door](name, input(world));
    const found = (outcome.refusal.fields ?? []) as { path: string }[];
    expect({ code: outcome.code, fields: [...new Set(found.map(({ path }) => path))].sort() }).toEqual({
      code,
      fields: [...(fields ?? [])].sort(),
    });
    expect(await ask(world.owner, 'getProject', { projectId: world.projectId })).toEqual(before);
  });
});

describe.each(doorNames)('a strange but honest text over %s is stored as it is', (door) => {
  const zalgo = `Z${'\u0301\u0316\u0334'.repeat(170)}`;

  it.each([
    ['B15: one character', 'x'],
    ['B15: 200 characters', 'x'.repeat(200)],
    ['B16: emoji and joiners', '👩‍👩‍👧‍👦 🏳️‍🌈 ship it'],
    ['B16: right to left', 'מסמך \u202egnp.exe'],
    ['B19: markup', '<script>alert(1)</script><svg onload=alert(1)>'],
    ['B19: a link that runs', '[x](javascript:alert(1)) ![y](data:text/html,z)'],
    ['B36: what means something to SQL', "'; drop table tasks; -- %_\\"],
  ])('%s', async (_, text) => {
    const outcome = await doors[door]('updateTask', { taskId: world.taskId, title: text, description: text });
    expect(outcome).toMatchObject({ code: 'ok', data: { task: { title: text, description: text } } });
    const { task } = await ask(world.owner, 'getTask', { taskId: world.taskId });
    expect(task).toMatchObject({ title: text, description: text });
  });

  it('B15: spaces around a title are cut off, in the answer too', async () => {
    const outcome = await doors[door]('updateTask', { taskId: world.taskId, title: ` \u00a0${door} \t` });
    expect(outcome.data).toMatchObject({ task: { title: door } });
  });

  it('B16: letters with 500 marks are stored in their composed form', async () => {
    const outcome = await doors[door]('updateTask', { taskId: world.taskId, description: zalgo });
    expect(outcome.data).toMatchObject({ task: { description: zalgo.normalize('NFC') } });
  });
});

describe('rules of the project', () => {
  it.each(doorNames)('B66: the last owner neither leaves nor steps down, over %s', async (door) => {
    const { projectId, owner, otherOwner } = await createTeam();
    const own = await openDoors(app(), owner);
    expect((await own[door]('removeMember', { projectId, userId: otherOwner.userId })).code).toBe('ok');
    const { userId } = owner;
    expect((await own[door]('removeMember', { projectId, userId })).code).toBe('rule_last_owner');
    expect((await own[door]('updateMember', { projectId, userId, role: 'editor' })).code).toBe(
      'rule_last_owner',
    );
  });

  it.each(doorNames)('the last column stays, over %s', async (door) => {
    const { columns, owner } = await createTeam();
    const own = await openDoors(app(), owner);
    const codes = [];
    for (const { id: columnId } of columns) codes.push((await own[door]('deleteColumn', { columnId })).code);
    expect(codes).toEqual(['ok', 'ok', 'rule_last_column']);
  });
});
