import { expect, it } from 'vitest';
import type { Operation } from '@/client/outbox/operation';
import { unsentTexts } from './unsent-texts';

const operation = (input: object, status: Operation['status']) =>
  ({ mutationId: 'm1', name: 'updateTask', input, status }) as unknown as Operation;

it('finds what was begun, and what was written and not taken', () => {
  const drafts = [{ key: 'task:1:comment', projectId: 'p', label: 'Comment on WEB-1', text: 'Half a' }];
  const texts = unsentTexts(drafts, [
    operation({ taskId: '1', title: 'Ship', description: 'Why' }, 'waiting'),
    operation({ taskId: '1', body: 'Done' }, 'refused'),
  ]);
  expect(texts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Comment on WEB-1: Half a',
    'Title: Ship',
    'Description: Why',
    'Comment: Done',
  ]);
});

it('passes over what the server took, what holds no text, and what is blank', () => {
  const drafts = [{ key: 'task:1:comment', projectId: 'p', label: 'Comment on WEB-1', text: '  ' }];
  expect(
    unsentTexts(drafts, [
      operation({ taskId: '1', title: 'Ship' }, 'acknowledged'),
      operation({ taskId: '1', dueOn: null, description: '' }, 'waiting'),
    ]),
  ).toEqual([]);
});
