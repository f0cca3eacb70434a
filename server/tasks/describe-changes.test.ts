import { expect, it } from 'vitest';
import type { TaskChanges } from '../../contract/tasks';
import { describeChanges } from './describe-changes';

it.each<[TaskChanges, string]>([
  [{ columnId: 'c', position: 'a0' }, 'Moved it to Done'],
  [{ title: 'Ship' }, 'Renamed it to “Ship”'],
  [
    { dueOn: '2030-01-02', priority: 'high', description: 'x' },
    'Changed the description, set the due date to 2 Jan 2030, set the priority to high',
  ],
  [
    { dueOn: null, startOn: null, priority: 'none', estimate: null },
    'Removed the due date, removed the start, removed the priority, removed the estimate',
  ],
  [
    { estimate: 0, labelIds: [], assigneeIds: [] },
    'Changed who is assigned, set the estimate to 0, changed the labels',
  ],
])('says %j', (changes, text) => {
  expect(describeChanges(changes, 'Done')).toBe(text);
});
