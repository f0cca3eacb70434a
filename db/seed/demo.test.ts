import { describe, expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import { can } from '../../contract/permissions';
import { emoji } from '../../contract/reactions';
import { demoProjects } from './demo';
import type { DemoMessage } from './demo-project';
import { directs } from './direct';
import { type DemoPersonKey, demoPeople } from './people';

const people: string[] = demoPeople.map(({ person }) => person);

it('is about 120 tasks in three projects, of five people', () => {
  const tasks = demoProjects.flatMap(({ tasks }) => tasks);
  expect([people.length, demoProjects.length]).toEqual([5, 3]);
  expect(tasks.length).toBeGreaterThanOrEqual(115);
  expect(tasks.length).toBeLessThanOrEqual(125);
  expect(new Set(tasks.map(({ title }) => title)).size).toBe(tasks.length);
});

describe.each(demoProjects)('$name', (project) => {
  const columns = project.columns.map(({ name }) => name);
  const labels = project.labels.map(({ name }) => name);
  const mayWrite = (person: string) =>
    can(project.members[person as keyof typeof project.members], 'task.write');

  it.each(project.tasks)('$title', (task) => {
    expect(columns).toContain(task.column);
    expect(labels).toEqual(expect.arrayContaining(task.labels ?? []));
    expect(people).toEqual(expect.arrayContaining(task.assignees ?? []));
    expect([task.by, ...(task.assignees ?? []).slice(0, 1)].filter((person) => !mayWrite(person))).toEqual(
      [],
    );

    const hasMoved = task.column !== columns[0];
    expect(task.moved === undefined).toBe(!hasMoved);
    const order = [project.created, task.created, task.moved ?? task.created, task.archived ?? 0];
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(task.start ?? -999).toBeLessThanOrEqual(task.due ?? 999);
    for (const { ago, by } of task.comments ?? []) {
      expect(ago).toBeLessThanOrEqual(task.created);
      expect(can(project.members[by], 'comment.write')).toBe(true);
    }
    const { title, description = '', priority = 'none', estimate = null } = task;
    const input = { projectId: demoPeople[0].id, title, description, priority, estimate };
    expect(commands.createTask.input.safeParse(input).success).toBe(true);
  });

  it('has a chat that its members could have had', () => {
    assertTalk(project.chat, (person) => can(project.members[person], 'message.write'));
    for (const { ago, body } of project.chat) {
      for (const [, title] of body.matchAll(/#"([^"]+)"/g)) {
        const task = project.tasks.find((candidate) => candidate.title === title);
        expect(task?.created, title).toBeGreaterThanOrEqual(ago);
      }
    }
  });
});

it.each(directs)('has a conversation that $between could have had', ({ between, chat }) => {
  assertTalk(chat, (person) => between.includes(person));
});

function assertTalk(chat: readonly DemoMessage[], maySpeak: (person: DemoPersonKey) => boolean): void {
  const days = chat.map(({ ago }) => ago);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  for (const [index, { by, body, answers, reactions = {} }] of chat.entries()) {
    expect([by, ...Object.values(reactions).flat()].filter((person) => !maySpeak(person))).toEqual([]);
    if (answers !== undefined) expect(chat[index - answers]).toBeDefined();
    const projectId = demoPeople[0].id;
    expect(commands.sendMessage.input.safeParse({ projectId, body }).success).toBe(true);
    for (const chosen of Object.keys(reactions)) expect(emoji.safeParse(chosen).success, chosen).toBe(true);
  }
}
