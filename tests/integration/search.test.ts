import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import {
  createMessage,
  createPerson,
  createTask,
  createTeam,
  type Person,
  type Team,
} from '../support/factories';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

let team: Team;
let root: Person;
beforeAll(async () => {
  team = await createTeam();
  root = await createPerson('Root', 'admin');
});

const find = async (person: Person, q: string) => (await ask(person, 'search', { q })).items;
const titlesFor = async (person: Person, q: string) =>
  (await find(person, q)).map((item) => (item.kind === 'task' ? item.title : item.snippet)).sort();

describe('search', () => {
  it('finds tasks by title, description and key, and messages, newest first', async () => {
    const task = await createTask(team, { title: 'Fix the walrus', description: 'It **ate** the fish' });
    const said = await createMessage(team.editor, team, 'The walrus is back');
    expect(await find(team.viewer, 'walrus')).toEqual([
      {
        kind: 'message',
        messageId: said.id,
        projectId: team.projectId,
        conversationId: null,
        number: said.number,
        authorId: team.editor.userId,
        snippet: 'The walrus is back',
        createdAt: said.createdAt,
      },
      {
        kind: 'task',
        taskId: task.id,
        projectId: team.projectId,
        key: task.key,
        title: 'Fix the walrus',
        snippet: 'It **ate** the fish',
        createdAt: task.createdAt,
        archivedAt: null,
      },
    ]);
    expect(await titlesFor(team.viewer, 'ate FISH')).toEqual(['Fix the walrus']);
    expect(await titlesFor(team.viewer, task.key.toLowerCase())).toEqual(['Fix the walrus']);
    expect(await titlesFor(team.viewer, 'walr')).toEqual(['Fix the walrus', 'The walrus is back']);
    expect(await titlesFor(team.viewer, 'walrus unicorn')).toEqual([]);
  });

  it('finds what was changed and not what was taken back, and archived tasks as such', async () => {
    const { id: messageId } = await createMessage(team.editor, team, 'A zebra');
    await run(team.editor, 'updateMessage', { messageId, body: 'An okapi' });
    expect(await titlesFor(team.viewer, 'zebra')).toEqual([]);
    expect(await titlesFor(team.viewer, 'okapi')).toEqual(['An okapi']);
    await run(team.editor, 'deleteMessage', { messageId });
    expect(await titlesFor(team.viewer, 'okapi')).toEqual([]);
    const { id: taskId } = await createTask(team, { title: 'Feed the okapi' });
    await run(team.editor, 'archiveTask', { taskId });
    expect(await find(team.viewer, 'okapi')).toMatchObject([{ taskId, archivedAt: expect.any(String) }]);
  });

  it.each([
    ['100%', '100% done'],
    ['%', '100% done'],
    ['_', 'foo_bar'],
    ['foo_bar', 'foo_bar'],
    ['\\', 'C:\\path'],
    ['c:\\PATH', 'C:\\path'],
    ["o'clock", "Five o'clock"],
    ['(a|b)*', 'Regex (a|b)*'],
    ['<script>', 'Says <script>'],
    ['ada@example', 'Mail ada@example.test'],
    ['example.te', 'Mail ada@example.test'],
    ['ärger', 'Großer ÄRGER'],
    ['quoted', 'He said “quoted”'],
    ['& | ! :*', 'Signs & | ! :* of theirs'],
  ])('B36: takes %s literally', async (q, expected) => {
    const literal = await createTeam();
    const said = [
      '100% done',
      '100 done',
      'foo_bar',
      'foo bar',
      'C:\\path',
      "Five o'clock",
      'Regex (a|b)*',
      'Regex aab',
      'Says <script>',
      'Mail ada@example.test',
      'Großer ÄRGER',
      'He said “quoted”',
      'Signs & | ! :* of theirs',
    ];
    for (const body of said) await createMessage(literal.owner, literal, body);
    expect(await titlesFor(literal.viewer, q)).toEqual([expected]);
  });

  it('B36: takes what is empty, blank, made of signs, or as long as may be', async () => {
    expect(await find(team.viewer, '')).toEqual([]);
    expect(await find(team.viewer, ' \t ')).toEqual([]);
    expect(await find(team.viewer, '\u2603')).toEqual([]);
    expect(await find(team.viewer, 'x'.repeat(limits.searchLength))).toEqual([]);
    expect(await find(team.viewer, 'the a of '.repeat(1_000))).toEqual([]);
    expect(await find(team.viewer, '%_\\ '.repeat(2_000))).toEqual([]);
    await expect(find(team.viewer, 'x'.repeat(limits.searchLength + 1))).rejects.toMatchObject({
      code: 'validation',
    });
  });

  it('gives so many, and no more than asked for', async () => {
    const busy = await createTeam();
    for (let count = 0; count < 5; count += 1) await createMessage(busy.owner, busy, 'Penguin');
    expect((await ask(busy.viewer, 'search', { q: 'penguin', limit: '3' })).items).toHaveLength(3);
  });

  it('G10: shows nobody a byte of what they may not see', async () => {
    const canary = 'canaryquokka';
    const other = await createTeam();
    await createTask(other, { title: `Title ${canary}`, description: canary });
    await createMessage(other.owner, other, canary);
    const { conversation } = await run(other.owner, 'createConversation', { userIds: [other.editor.userId] });
    await createMessage(other.owner, { conversationId: conversation.id }, `${canary} in private`);
    const { items } = await ask(root, 'listConversations', {});
    await createMessage(root, { conversationId: items[0]?.id ?? '' }, `${canary} for admins`);

    for (const person of [team.owner, other.outsider]) expect(await find(person, canary)).toEqual([]);
    expect(await titlesFor(root, canary)).toEqual([`${canary} for admins`]);
    expect(await titlesFor(other.viewer, canary)).toEqual([`Title ${canary}`, canary]);
    expect(await titlesFor(other.editor, canary)).toEqual([
      `Title ${canary}`,
      canary,
      `${canary} in private`,
    ]);

    await run(other.owner, 'removeMember', { projectId: other.projectId, userId: other.viewer.userId });
    expect(await find(other.viewer, canary)).toEqual([]);
  });
});
