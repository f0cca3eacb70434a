import { describe, expect, it } from 'vitest';
import { SheddingLadder } from './shedding-ladder';

const thresholds = { signals: 200, arrivals: 500, commands: 2_000 };

/** The stage after each of the readings. */
function climb(...delaysMs: number[]): string[] {
  const ladder = new SheddingLadder(thresholds);
  return delaysMs.map((delayMs) => ladder.take(delayMs));
}

describe('the stages of shedding', () => {
  it('begin with the second slow reading in a row, not with a single one', () => {
    expect(climb(900, 10, 900, 10)).toEqual(Array(4).fill('nothing'));
    expect(climb(200, 200)).toEqual(['nothing', 'signals']);
  });

  it('are reached at once, as far as both readings agree', () => {
    expect(climb(5_000, 700)).toEqual(['nothing', 'arrivals']);
    expect(climb(5_000, 2_000)).toEqual(['nothing', 'commands']);
    expect(climb(300, 300, 2_500, 2_500)).toEqual(['nothing', 'signals', 'signals', 'commands']);
  });

  it('are left one by one, each after three calm readings in a row', () => {
    expect(climb(600, 600, 0, 0, 0, 0, 0, 0, 0)).toEqual([
      'nothing',
      ...Array(3).fill('arrivals'),
      ...Array(3).fill('signals'),
      ...Array(2).fill('nothing'),
    ]);
    expect(climb(200, 200, 0, 0, 150, 0, 0)).not.toContain('arrivals');
    expect(climb(200, 200, 0, 0, 150, 0, 0).at(-1)).toBe('signals');
  });

  it('stay as they are between calm and slow', () => {
    expect(climb(200, 200, ...Array(10).fill(150)).at(-1)).toBe('signals');
  });
});
