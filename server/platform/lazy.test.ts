import { describe, expect, it, vi } from 'vitest';
import { lazy } from './lazy';

class Counter {
  #count = 0;
  step = 1;
  increment(): number {
    this.#count += this.step;
    return this.#count;
  }
}

describe('lazy', () => {
  it('builds on first use, and once', () => {
    const build = vi.fn(() => ({ answer: 42 }));
    const value = lazy(build);
    expect(build).not.toHaveBeenCalled();
    expect(value.answer + value.answer).toBe(84);
    expect('answer' in value).toBe(true);
    expect(build).toHaveBeenCalledOnce();
  });

  it('lets methods reach private fields and takes assignments', () => {
    const counter = lazy(() => new Counter());
    counter.increment();
    counter.step = 10;
    expect(counter.increment()).toBe(11);
  });
});
