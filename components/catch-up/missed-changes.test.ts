import { expect, it } from 'vitest';
import type { Envelope } from '@/contract/events';
import { caughtUpText } from './caught-up-text';
import { cardMarks, groupChanges, missedChanges } from './missed-changes';

const names = {
  column: (id: string) => ({ todo: 'To do', done: 'Done' })[id],
  label: () => undefined,
  person: () => undefined,
  today: '2026-11-22',
};

let seq = 0;
function event(actorId: string, type: string, resourceId: string, payload: object): Envelope {
  seq += 1;
  return { id: `e${seq}`, seq, actorId, type, resourceId, payload, occurredAt: '' } as unknown as Envelope;
}

const events = [
  event('ben', 'taskCreated', 't1', { task: { columnId: 'todo' } }),
  event('ben', 'taskUpdated', 't2', { changes: { position: 'a1' } }),
  event('chloe', 'taskUpdated', 't3', { changes: { title: 'Ship' } }),
  event('ben', 'taskUpdated', 't1', { changes: { columnId: 'done', position: 'a2' } }),
  event('chloe', 'commentAdded', 'c1', { comment: { taskId: 't3', body: 'Looks **good**' } }),
  event('ben', 'newMessage', 'm1', { message: {} }),
  event('ben', 'columnUpdated', 'done', { columnId: 'done', changes: { wipLimit: 3 } }),
];
const changes = missedChanges(events, names);

it('words what a board shows, with what is known from before, and leaves out the rest', () => {
  expect(changes.map(({ actorId, taskId, phrase }) => [actorId, taskId, phrase])).toEqual([
    ['ben', 't1', 'created this'],
    ['chloe', 't3', 'renamed this to “Ship”'],
    ['ben', 't1', 'moved this from To do to Done'],
    ['chloe', 't3', 'commented: “Looks good”'],
    ['ben', null, 'limited Done to 3'],
  ]);
});

it('groups them by task and by person, what changed last first', () => {
  const idsBy = (by: 'task' | 'person') =>
    groupChanges(changes, by).map(({ id, changes: { length } }) => [id, length]);
  expect(idsBy('task')).toEqual([
    [null, 1],
    ['t3', 2],
    ['t1', 2],
  ]);
  expect(idsBy('person')).toEqual([
    ['ben', 3],
    ['chloe', 2],
  ]);
});

it('marks the cards of tasks that are new or changed and were not looked at', () => {
  expect([...cardMarks(changes, new Set())]).toEqual([
    ['t1', 'New'],
    ['t3', 'Changed'],
  ]);
  expect([...cardMarks(changes, new Set(['t1'])).keys()]).toEqual(['t3']);
});

it.each([
  [14, null, 'Caught up: 14 changes while you were away'],
  [1, null, 'Caught up: 1 change while you were away'],
  [0, null, null],
  [2000, 'tooLong', 'Caught up: more than 2000 changes while you were away'],
  [3, 'pruned', 'Caught up: 3 changes while you were away, and earlier ones that are no longer kept'],
] as const)('says of %i changes (%s): %s', (count, cut, text) => {
  expect(caughtUpText(count, cut)).toBe(text);
});
