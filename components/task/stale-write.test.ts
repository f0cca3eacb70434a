import { expect, it } from 'vitest';
import type { Operation } from '@/client/outbox/operation';
import { AppError } from '@/contract/errors';
import { conflictIn, mergeLists, settle, staleWrites } from './stale-write';

const refusal = new AppError('conflict', 'Somebody changed this in the meantime', {
  extras: { conflicts: [{ path: 'title', mine: 'Ship', theirs: 'Sail' }], task: { version: 7 } },
});

it('reads both values and the version to go on from out of a refusal', () => {
  expect(conflictIn(refusal, 'title')).toEqual({ mine: 'Ship', theirs: 'Sail', version: 7 });
});

it('finds nothing where another field or another reason was refused', () => {
  expect(conflictIn(refusal, 'description')).toBeNull();
  expect(conflictIn(new AppError('gone', 'This task is archived'), 'title')).toBeNull();
});

it('finds the stale writes of one task alone', () => {
  const operation = (mutationId: string, taskId: string): Operation<'updateTask'> => ({
    mutationId,
    name: 'updateTask',
    input: { taskId, title: 'Ship' },
    stream: 'project:p1',
    madeAt: '2026-11-22T10:00:00.000Z',
    pageId: 'page',
    status: 'refused',
    refusal,
  });
  const refused = [operation('m1', 't1'), operation('m2', 't2')] as Operation[];
  expect(staleWrites(refused, 't1', 'title').map(({ mutationId }) => mutationId)).toEqual(['m1']);
});

it('writes again over what the writer saw, and asks about what they did not', () => {
  expect(settle('a', 'b', 'a', [])).toBe('b');
  expect(settle('a', 'b', 'c', [])).toBeUndefined();
});

it('does not take what the writer sent just before for the change of somebody else', () => {
  // "Two" came after "One"; the server knows only "One" when "Three" arrives.
  expect(settle('Two', 'Three', 'One', ['One', 'Two'])).toBe('Three');
});

it('adds the changes of two people to a list up', () => {
  expect(mergeLists(['ada', 'ben'], ['ben', 'eva'], ['ada', 'ben', 'dev'])).toEqual(['ben', 'dev', 'eva']);
  expect(settle(['bug'], [], ['bug', 'ui'], [])).toEqual(['ui']);
});
