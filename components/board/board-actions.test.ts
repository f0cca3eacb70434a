import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectState } from '@/contract/project-state';
import type { Task } from '@/contract/tasks';
import type { Lane } from './arrange-tasks';
import { BoardActions } from './board-actions';

const lanes: readonly Lane[] = [
  { columnId: 'todo', taskIds: ['a', 'b', 'c'], total: 3 },
  { columnId: 'done', taskIds: ['x'], total: 1 },
];

function setUp() {
  const tasks = new Map(
    lanes.flatMap(({ columnId, taskIds }) =>
      taskIds.map((id) => [id, { id, columnId, title: id.toUpperCase() } as Task]),
    ),
  );
  const columns = new Map([
    ['todo', { name: 'To do' }],
    ['done', { name: 'Done' }],
  ]);
  const view = { tasks, columns } as unknown as ProjectState;
  const around = {
    projectId: 'p',
    view: () => view,
    execute: vi.fn(() => ({ mutationId: 'new', settled: new Promise<never>(() => {}) })),
    submit: vi.fn(),
    archiveTask: vi.fn(),
    announce: vi.fn(),
    showToast: vi.fn(),
  };
  const board = new BoardActions(around);
  board.setArranged(lanes);
  return { board, around, tasks };
}

let board: BoardActions;
let around: ReturnType<typeof setUp>['around'];
let tasks: ReturnType<typeof setUp>['tasks'];
beforeEach(() => {
  ({ board, around, tasks } = setUp());
});

describe('moving', () => {
  it('sends the place by the card that follows, and says where the card is now', () => {
    board.step('a', 'down');
    expect(around.execute).toHaveBeenCalledWith('updateTask', {
      taskId: 'a',
      columnId: 'todo',
      beforeId: 'c',
    });
    expect(around.announce).toHaveBeenCalledWith('Moved A to To do, position 2 of 3');
  });

  it('sends nothing at the edge, and nothing for a card that is dropped where it was', () => {
    board.step('a', 'up');
    board.move('a', { columnId: 'todo', index: 0 });
    expect(around.execute).not.toHaveBeenCalled();
  });
});

describe('carrying by keys', () => {
  beforeEach(() => board.carry('b', 'keys'));

  it('moves the card on this screen alone until it is dropped', () => {
    board.step('b', 'right');
    expect(around.execute).not.toHaveBeenCalled();
    expect(board.lanes.map(({ taskIds }) => taskIds.join(''))).toEqual(['ac', 'xb']);
    expect(around.announce).toHaveBeenLastCalledWith('Done, position 2 of 2');
    board.drop();
    expect(around.execute).toHaveBeenCalledExactlyOnceWith('updateTask', {
      taskId: 'b',
      columnId: 'done',
      afterId: 'x',
    });
  });

  it('puts the card back where it was', () => {
    board.step('b', 'right');
    board.putBack();
    expect(board.lanes).toBe(lanes);
    expect(around.execute).not.toHaveBeenCalled();
    expect(around.announce).toHaveBeenLastCalledWith('Put B back: To do, position 2 of 3');
  });

  it('goes on from the board as others change it meanwhile', () => {
    board.setArranged([{ columnId: 'todo', taskIds: ['b', 'c'], total: 2 }, lanes[1] as Lane]);
    board.step('b', 'down');
    board.drop();
    expect(around.execute).toHaveBeenCalledWith('updateTask', {
      taskId: 'b',
      columnId: 'todo',
      afterId: 'c',
    });
  });
});

describe('carrying by pointer', () => {
  beforeEach(() => board.carry('b', 'pointer'));

  it('leaves the columns as they are until the card is dropped', () => {
    board.carryTo({ columnId: 'done', index: 0 });
    expect(board.lanes).toBe(lanes);
    board.drop();
    expect(around.execute).toHaveBeenCalledWith('updateTask', {
      taskId: 'b',
      columnId: 'done',
      beforeId: 'x',
    });
  });

  it('drops nothing outside of the columns', () => {
    board.carryTo(null);
    board.drop();
    expect(around.execute).not.toHaveBeenCalled();
    expect(board.isCarrying('pointer')).toBe(false);
  });

  it('lets a card go that somebody else archives, and says so', () => {
    tasks.delete('b');
    board.setArranged([{ columnId: 'todo', taskIds: ['a', 'c'], total: 2 }, lanes[1] as Lane]);
    expect(board.isCarrying('pointer')).toBe(false);
    expect(around.showToast).toHaveBeenCalledWith({ message: '“B” was archived while you moved it.' });
    board.drop();
    expect(around.execute).not.toHaveBeenCalled();
  });
});

describe('adding', () => {
  it('adds at the end, on top, and below another task for as long as that is there', () => {
    board.addTask('One', 'todo', 'end');
    board.addTask('Two', 'todo', 'top');
    board.addTask('Three', 'todo', { belowId: 'b' });
    board.addTask('Four', 'todo', { belowId: 'x' });
    expect(around.execute.mock.calls.map((call) => (call as unknown[])[1])).toEqual([
      { projectId: 'p', title: 'One', columnId: 'todo' },
      { projectId: 'p', title: 'Two', columnId: 'todo', beforeId: 'a' },
      { projectId: 'p', title: 'Three', columnId: 'todo', afterId: 'b' },
      { projectId: 'p', title: 'Four', columnId: 'todo', beforeId: 'a' },
    ]);
  });
});

describe('the current card', () => {
  it('is the first one, until another has the focus', () => {
    expect(board.store.getState().currentTaskId).toBe('a');
    board.setCurrent('x');
    board.setArranged([...lanes]);
    expect(board.store.getState().currentTaskId).toBe('x');
  });

  it('is the first one again when it is gone', () => {
    board.setCurrent('x');
    board.setArranged([lanes[0] as Lane]);
    expect(board.store.getState().currentTaskId).toBe('a');
  });
});
