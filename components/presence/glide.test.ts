import { describe, expect, it } from 'vitest';
import { glide } from './glide';

describe('glide', () => {
  it('passes through points between, and arrives', () => {
    const target = { x: 100, y: 0 };
    const first = glide({ x: 0, y: 0 }, target, 16);
    expect(first.x).toBeGreaterThan(10);
    expect(first.x).toBeLessThan(50);
    expect(glide(first, target, 1_000)).toBe(target);
  });

  it('goes as far in two short frames as in one long one', () => {
    const target = { x: 100, y: 40 };
    const twice = glide(glide({ x: 0, y: 0 }, target, 8), target, 8);
    const once = glide({ x: 0, y: 0 }, target, 16);
    expect(twice.x).toBeCloseTo(once.x, 6);
    expect(twice.y).toBeCloseTo(once.y, 6);
  });
});
