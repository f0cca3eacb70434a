import { describe, expect, it } from 'vitest';
import { arrangeTasks } from './arrange-tasks';

const column = (id: string, position: string) => ({
  id,
  projectId: 'p',
  name: id,
  position,
  wipLimit: null,
  version: 1,
});

const columns = [column('done', 'a1'), column('todo', 'a0')];

const card = (id: string, columnId: string, position: string) => ({ id, columnId, position });

const everything = () => true;

describe('arrangeTasks', () => {
  it('puts columns and cards in their order', () => {
    const tasks = [card('b', 'todo', 'a1'), card('x', 'done', 'a0'), card('a', 'todo', 'a0')];
    expect(arrangeTasks(columns, tasks, everything)).toEqual([
      { columnId: 'todo', taskIds: ['a', 'b'], total: 2 },
      { columnId: 'done', taskIds: ['x'], total: 1 },
    ]);
  });

  it('counts what the filter hides', () => {
    const tasks = [card('a', 'todo', 'a0'), card('b', 'todo', 'a1')];
    const [todo] = arrangeTasks(columns, tasks, ({ id }) => id === 'b');
    expect(todo).toEqual({ columnId: 'todo', taskIds: ['b'], total: 2 });
  });

  it('keeps the lanes that stay the same', () => {
    const tasks = [card('a', 'todo', 'a0'), card('x', 'done', 'a0')];
    const before = arrangeTasks(columns, tasks, everything);
    const after = arrangeTasks(columns, [...tasks, card('y', 'done', 'a1')], everything, before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.taskIds).toEqual(['x', 'y']);
  });

  it('keeps the whole when nothing moved', () => {
    const tasks = [card('a', 'todo', 'a0')];
    const before = arrangeTasks(columns, tasks, everything);
    expect(arrangeTasks(columns, tasks, everything, before)).toBe(before);
  });
});
