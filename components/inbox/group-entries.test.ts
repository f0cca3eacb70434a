import { expect, it } from 'vitest';
import type { Notification } from '@/contract/notifications';
import { groupEntries } from './group-entries';

it('puts entries about one thing together, where the first of them stands', () => {
  const groups = groupEntries([
    entry({ id: 'a', taskId: 'task', projectId: 'project' }),
    entry({ id: 'b', conversationId: 'talk', readAt: '2030-01-01T00:00:00.000Z' }),
    entry({ id: 'c', taskId: 'task', projectId: 'project' }),
    entry({ id: 'd', projectId: 'project' }),
  ]);
  expect(
    groups.map(({ id, kind, unread, entries }) => [id, kind, unread, entries.map((one) => one.id)]),
  ).toEqual([
    ['task', 'task', 2, ['a', 'c']],
    ['talk', 'conversation', 0, ['b']],
    ['project', 'project', 1, ['d']],
  ]);
});

function entry(part: Partial<Notification>): Notification {
  return {
    id: 'id',
    type: 'comment',
    title: 'Ship it',
    body: 'Well done',
    link: '/',
    actorId: null,
    actorName: null,
    createdAt: '2030-01-01T00:00:00.000Z',
    raisedAt: '2030-01-01T00:00:00.000Z',
    readAt: null,
    doneAt: null,
    snoozedUntil: null,
    ...part,
  };
}
