import { describe, expect, it, vi } from 'vitest';
import { once } from './once';

describe('once', () => {
  it('creates one instance, also for a second copy of the module', async () => {
    const create = vi.fn(() => ({}));
    const first = once('test-of-once', create);
    vi.resetModules();
    const copy = await import('./once');
    expect(copy.once).not.toBe(once);
    expect(copy.once('test-of-once', create)).toBe(first);
    expect(create).toHaveBeenCalledOnce();
  });

  it('remembers an instance that is undefined', () => {
    const create = vi.fn();
    once('test-of-undefined', create);
    once('test-of-undefined', create);
    expect(create).toHaveBeenCalledOnce();
  });
});
