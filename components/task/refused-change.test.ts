import { expect, it } from 'vitest';
import type { Operation } from '@/client/outbox/operation';
import type { CommandName } from '@/contract/commands';
import { AppError } from '@/contract/errors';
import { refusedChanges } from './refused-change';

const gone = new AppError('gone', 'This task is archived');

it('says what was not saved and why', () => {
  const order = new AppError('rule_date_order', 'The dates are in the wrong order', {
    fields: [{ path: 'dueOn', message: 'must not be before the start date' }],
  });
  expect(wordsFor('updateTask', { taskId: 't1', dueOn: '2026-01-01' }, order)).toEqual({
    mutationId: 'm1',
    what: 'The due date was not saved.',
    why: 'The due date must not be before the start date.',
    text: null,
  });
});

it('keeps what was typed', () => {
  expect(wordsFor('addComment', { taskId: 't1', body: 'Half a day of work' }, gone)).toMatchObject({
    what: 'Your comment was not sent.',
    why: 'This task is archived.',
    text: 'Half a day of work',
  });
  expect(wordsFor('updateTask', { taskId: 't1', description: 'Long' }, gone)?.text).toBe('Long');
});

it('says one move, however many words the command has for it', () => {
  const input = { taskId: 't1', columnId: 'c1', beforeId: 't2' };
  expect(wordsFor('updateTask', input, new AppError('not_found', 'No such column'))).toMatchObject({
    what: 'The move was not saved.',
    why: 'It does not exist any more, or you have no access to it.',
  });
});

it('finds what was done to a comment of the task, and leaves other tasks alone', () => {
  expect(wordsFor('updateComment', { commentId: 'k1', body: 'New' }, gone)).toBeDefined();
  expect(wordsFor('updateComment', { commentId: 'k2', body: 'New' }, gone)).toBeUndefined();
  expect(wordsFor('updateTask', { taskId: 't2', title: 'New' }, gone)).toBeUndefined();
});

it('leaves stale texts to the question that is asked about them', () => {
  const stale = new AppError('conflict', 'Somebody changed this in the meantime', {
    extras: { conflicts: [{ path: 'title', mine: 'a', theirs: 'b' }], task: { version: 3 } },
  });
  expect(wordsFor('updateTask', { taskId: 't1', title: 'a' }, stale)).toBeUndefined();
});

function wordsFor(name: CommandName, input: object, refusal: AppError) {
  const operation = { mutationId: 'm1', name, input, status: 'refused', refusal } as unknown as Operation;
  return refusedChanges([operation], 't1', new Set(['k1']))[0];
}
