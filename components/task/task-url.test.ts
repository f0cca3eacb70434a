import { expect, it } from 'vitest';
import { openTaskIdOf, taskPath } from './task-url';

it('finds the open task of the page that it names', () => {
  expect(openTaskIdOf(taskPath('p1', 't1'))).toBe('t1');
});

it.each(['/projects', '/projects/p1', '/projects/p1/tasks', '/projects/p1/tasks/t1/more'])(
  'finds none on %s',
  (pathname) => {
    expect(openTaskIdOf(pathname)).toBeNull();
  },
);
