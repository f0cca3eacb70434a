import { describe, expect, it } from 'vitest';
import type { Lane } from './arrange-tasks';
import { neighbourOf, placeAfterStep, placeInput, placeOf, type Step, withPlaced } from './moves';

const lanes: readonly Lane[] = [
  { columnId: 'todo', taskIds: ['a', 'b', 'c'], total: 3 },
  { columnId: 'doing', taskIds: [], total: 0 },
  { columnId: 'done', taskIds: ['x'], total: 1 },
];

describe('placeAfterStep', () => {
  it.each<[string, Step, string | undefined]>([
    ['a', 'up', undefined],
    ['b', 'up', 'todo 0'],
    ['b', 'down', 'todo 2'],
    ['c', 'down', undefined],
    ['c', 'top', 'todo 0'],
    ['a', 'top', undefined],
    ['a', 'bottom', 'todo 2'],
    ['c', 'bottom', undefined],
    ['a', 'left', undefined],
    ['c', 'right', 'doing 0'],
    ['x', 'left', 'doing 0'],
    ['x', 'first', 'todo 0'],
    ['a', 'first', undefined],
    ['c', 'last', 'done 1'],
    ['x', 'last', undefined],
    ['gone', 'up', undefined],
  ])('takes %s %s', (taskId, step, expected) => {
    const place = placeAfterStep(lanes, taskId, step);
    expect(place && `${place.columnId} ${place.index}`).toBe(expected);
  });
});

describe('placeInput', () => {
  it('names the card that will follow', () => {
    expect(placeInput(lanes, 'x', { columnId: 'todo', index: 1 })).toEqual({
      columnId: 'todo',
      beforeId: 'b',
    });
  });

  it('does not count the card itself', () => {
    expect(placeInput(lanes, 'a', { columnId: 'todo', index: 1 })).toEqual({
      columnId: 'todo',
      beforeId: 'c',
    });
  });

  it('names the last card when none will follow', () => {
    expect(placeInput(lanes, 'a', { columnId: 'todo', index: 2 })).toEqual({
      columnId: 'todo',
      afterId: 'c',
    });
  });

  it('names no card in an empty column', () => {
    expect(placeInput(lanes, 'a', { columnId: 'doing', index: 0 })).toEqual({ columnId: 'doing' });
  });
});

describe('withPlaced', () => {
  it('moves a card between columns and leaves the others alone', () => {
    const moved = withPlaced(lanes, 'b', { columnId: 'done', index: 0 });
    expect(moved.map(({ taskIds }) => taskIds.join(''))).toEqual(['ac', '', 'bx']);
    expect(moved.map(({ total }) => total)).toEqual([2, 0, 2]);
    expect(moved[1]).toBe(lanes[1]);
  });

  it('puts the card where placeOf then finds it', () => {
    for (const { columnId, taskIds } of lanes) {
      for (let index = 0; index <= taskIds.filter((id) => id !== 'b').length; index++) {
        expect(placeOf(withPlaced(lanes, 'b', { columnId, index }), 'b')).toEqual({ columnId, index });
      }
    }
  });
});

describe('neighbourOf', () => {
  it('goes up and down within the column, and no further', () => {
    expect(neighbourOf(lanes, 'b', 'up')).toBe('a');
    expect(neighbourOf(lanes, 'b', 'down')).toBe('c');
    expect(neighbourOf(lanes, 'a', 'up')).toBeUndefined();
  });

  it('passes over empty columns, and stays in a shorter one', () => {
    expect(neighbourOf(lanes, 'c', 'right')).toBe('x');
    expect(neighbourOf(lanes, 'x', 'left')).toBe('a');
    expect(neighbourOf(lanes, 'x', 'right')).toBeUndefined();
  });
});
