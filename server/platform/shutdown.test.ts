import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shutdown } from './shutdown';

function build() {
  const exit = vi.fn<(code: number) => void>();
  const report = vi.fn();
  return { exit, report, shutdown: new Shutdown({ forceAfterMs: 25_000, exit, report }) };
}

describe('Shutdown', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs the phases in their order, and the steps of a phase in the order they were added', async () => {
    const { shutdown, exit } = build();
    const ran: string[] = [];
    shutdown.add('host', 'postgres', () => void ran.push('postgres'));
    shutdown.add('stores', 'pool', async () => void ran.push('pool'));
    shutdown.add('stores', 'redis', () => void ran.push('redis'));
    shutdown.add('refuse', 'readiness', () => void ran.push('readiness'));
    await shutdown.begin('SIGTERM');
    expect(ran).toEqual(['readiness', 'pool', 'redis', 'postgres']);
    expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('goes on after a step that fails, says so, and exits with 1', async () => {
    const { shutdown, exit, report } = build();
    const last = vi.fn();
    shutdown.add('drain', 'commands', () => Promise.reject(new Error('stuck')));
    shutdown.add('host', 'postgres', last);
    await shutdown.begin('SIGTERM');
    expect(last).toHaveBeenCalledOnce();
    expect(report).toHaveBeenCalledWith(
      'error',
      expect.any(String),
      expect.objectContaining({ step: 'commands' }),
    );
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('leaves when the force clock has run out, naming the step that hung', async () => {
    const { shutdown, exit, report } = build();
    shutdown.add('drain', 'commands', () => new Promise(() => {}));
    void shutdown.begin('SIGTERM');
    await vi.advanceTimersByTimeAsync(24_999);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
    expect(report).toHaveBeenLastCalledWith(
      'error',
      expect.any(String),
      expect.objectContaining({ step: 'commands' }),
    );
  });

  it('runs once however often it is asked', async () => {
    const { shutdown } = build();
    const step = vi.fn();
    shutdown.add('close', 'server', step);
    await Promise.all([shutdown.begin('SIGTERM'), shutdown.begin('a failure')]);
    expect(step).toHaveBeenCalledOnce();
  });

  it('takes the echo of one Ctrl+C for one signal, and a later one for impatience', async () => {
    const { shutdown, exit } = build();
    shutdown.add('drain', 'commands', () => new Promise(() => {}));
    shutdown.onSignal('SIGINT');
    shutdown.onSignal('SIGINT');
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    shutdown.onSignal('SIGINT');
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });
});
