import { expect, it } from 'vitest';
import { taskFromMessage } from './task-from-message';

it('takes the first line for the title, and the whole for the description', () => {
  expect(taskFromMessage('**Fix** the basket\n\nIt is emptied', 200)).toEqual({
    title: 'Fix the basket',
    description: '**Fix** the basket\n\nIt is emptied',
  });
});

it('says nothing twice', () => {
  expect(taskFromMessage('Fix the basket', 200)).toEqual({ title: 'Fix the basket', description: '' });
});

it('always has a title that fits', () => {
  expect(taskFromMessage('> only a quote', 200).title).toBe('From the chat');
  expect(taskFromMessage('word '.repeat(100), 20).title.length).toBeLessThanOrEqual(20);
});
