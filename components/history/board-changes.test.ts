import { expect, it } from 'vitest';
import type { Envelope } from '@/contract/events';
import { boardChange, taskIdOf } from './board-changes';

const names = {
  column: (id: string) => ({ done: 'Done' })[id],
  label: (id: string) => ({ bug: 'Bug' })[id],
  person: (id: string) => ({ ada: 'Ada', ben: 'Ben' })[id],
  today: '2026-11-22',
};

function event(type: string, payload: object): Envelope {
  const base = { id: 'e1', seq: 1, actorId: 'ada', resourceId: 'r1', occurredAt: '' };
  return { ...base, type, payload } as unknown as Envelope;
}

it.each([
  ['taskDeleted', {}, 'archived this'],
  ['commentUpdated', { taskId: 't1' }, 'edited a comment'],
  ['commentDeleted', { taskId: 't1' }, 'deleted a comment'],
  ['columnCreated', { column: { name: 'Review' } }, 'added the column Review'],
  ['columnUpdated', { columnId: 'done', changes: { name: 'Shipped' } }, 'renamed the column Done to Shipped'],
  ['columnUpdated', { columnId: 'done', changes: { name: 'Done' } }, 'renamed the column to Done'],
  ['columnUpdated', { columnId: 'done', changes: { wipLimit: null } }, 'took the limit off Done'],
  ['columnUpdated', { columnId: 'done', changes: { position: 'a1' } }, 'moved the column Done'],
  ['columnDeleted', { columnId: 'gone' }, 'deleted a column'],
  ['columnDeleted', { columnId: 'done' }, 'deleted the column Done'],
  ['labelCreated', { label: { name: 'Bug' } }, 'added the label Bug'],
  ['labelUpdated', { labelId: 'bug', changes: { color: '#102030' } }, 'changed the label Bug'],
  ['labelDeleted', { labelId: 'gone' }, 'deleted a label'],
  ['memberAdded', { member: { userId: 'ben', name: 'Ben' } }, 'added Ben'],
  ['memberAdded', { member: { userId: 'ada', name: 'Ada' } }, 'joined'],
  ['memberUpdated', { userId: 'ben', changes: { role: 'viewer' } }, 'made Ben viewer'],
  ['memberUpdated', { userId: 'ben', changes: { name: 'Benny' } }, null],
  ['memberRemoved', { userId: 'ben' }, 'removed Ben'],
  ['memberRemoved', { userId: 'ada' }, 'left'],
  ['projectUpdated', { changes: { name: 'Website' } }, 'renamed the project to Website'],
  ['projectUpdated', { changes: { description: '' } }, 'changed the description of the project'],
  ['projectUpdated', { changes: { archivedAt: null } }, 'restored the project'],
  ['newMessage', { message: {} }, null],
  ['somethingNewer', {}, null],
])('words %s %o', (type, payload, phrase) => {
  expect(boardChange(event(type, payload), () => ({}), names)?.phrase ?? null).toBe(phrase);
});

it('knows which task an event is about', () => {
  expect(taskIdOf(event('taskUpdated', { changes: {} }))).toBe('r1');
  expect(taskIdOf(event('commentAdded', { comment: { taskId: 't1' } }))).toBe('t1');
  expect(taskIdOf(event('columnDeleted', {}))).toBeNull();
});
