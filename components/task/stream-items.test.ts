import { expect, it } from 'vitest';
import type { Comment } from '@/contract/comments';
import { streamItems } from './stream-items';

const line = (id: string, occurredAt: string) => ({ id, actorId: 'ada', occurredAt, phrase: 'did it' });

const comment = (id: string, createdAt: string): Comment => ({
  id,
  taskId: 'task',
  authorId: 'ada',
  body: 'Done.',
  replyTo: null,
  version: 1,
  createdAt,
  editedAt: null,
});

const lines = [line('created', '2026-11-01T08:00:00Z'), line('moved', '2026-11-03T08:00:00Z')];
const comments = [comment('first', '2026-11-02T08:00:00Z'), comment('second', '2026-11-04T08:00:00Z')];

it('is in one order of time', () => {
  const items = streamItems(lines, { comments, hasOlder: false });
  expect(items.map(({ id }) => id)).toEqual(['created', 'first', 'moved', 'second']);
});

it('begins where all comments are known', () => {
  const items = streamItems(lines, { comments, hasOlder: true });
  expect(items.map(({ id }) => id)).toEqual(['first', 'moved', 'second']);
});
