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

describe('arrangeTasks', () => {
  it('puts columns and cards in their order', () => {
    const tasks = [card('b', 'todo', 'a1'), card('x', 'done', 'a0'), card('a', 'todo', 'a0')];
    expect(arrangeTasks(columns, tasks)).toEqual([
      { columnId: 'todo', taskIds: ['a', 'b'] },
      { columnId: 'done', taskIds: ['x'] },
    ]);
  });

  it('keeps the lanes that stay the same', () => {
    const before = arrangeTasks(columns, [card('a', 'todo', 'a0'), card('x', 'done', 'a0')]);
    const after = arrangeTasks(
      columns,
      [card('a', 'todo', 'a0'), card('x', 'done', 'a0'), card('y', 'done', 'a1')],
      before,
    );
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.taskIds).toEqual(['x', 'y']);
  });

  it('keeps the whole when nothing moved', () => {
    const tasks = [card('a', 'todo', 'a0')];
    const before = arrangeTasks(columns, tasks);
    expect(arrangeTasks(columns, tasks, before)).toBe(before);
  });
});
