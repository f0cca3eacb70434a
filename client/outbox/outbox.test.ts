import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../contract/errors';
import type { Ack } from '../../contract/socket';
import type { Operation } from './operation';
import { Outbox } from './outbox';
import { memoryStorage } from './outbox-storage';

/** Answers each sending when the test says so. */
class Wire {
  readonly sent: Operation[] = [];
  private answers: { resolve: (ack: Ack<unknown>) => void; reject: (error: Error) => void }[] = [];

  readonly send = (operation: Operation) => {
    this.sent.push(operation);
    return new Promise<Ack<unknown>>((resolve, reject) => this.answers.push({ resolve, reject }));
  };

  async answer(ack: Ack<unknown> | Error): Promise<void> {
    const answer = this.answers.shift();
    if (ack instanceof Error) answer?.reject(ack);
    else answer?.resolve(ack);
    await vi.advanceTimersByTimeAsync(0);
  }
}

function setUp() {
  const wire = new Wire();
  const outbox = new Outbox(memoryStorage(), wire.send);
  const rename = (title: string) => outbox.enqueue('updateTask', { taskId: 'task', title }, 'project:p');
  const statuses = () => outbox.all.map(({ status }) => status);
  return { wire, outbox, rename, statuses };
}

describe('Outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps changes while there is no connection, and sends them in order on return', async () => {
    const { wire, outbox, rename, statuses } = setUp();
    rename('one');
    rename('two');
    expect(statuses()).toEqual(['waiting', 'waiting']);
    outbox.setOnline(true);
    expect(statuses()).toEqual(['sent', 'waiting']);
    await wire.answer({ ok: true, data: {}, seq: 1 });
    await wire.answer({ ok: true, data: {}, seq: 2 });
    expect(wire.sent.map(({ input }) => 'title' in input && input.title)).toEqual(['one', 'two']);
    expect(statuses()).toEqual(['acknowledged', 'acknowledged']);
  });

  it('sends a change without an answer again under the same id', async () => {
    const { wire, outbox, rename } = setUp();
    outbox.setOnline(true);
    rename('one');
    await wire.answer(new Error('no answer'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.sent).toHaveLength(2);
    expect(wire.sent[1]?.mutationId).toBe(wire.sent[0]?.mutationId);
  });

  it('does not count a server that cannot answer as a refusal', async () => {
    const { wire, outbox, rename, statuses } = setUp();
    outbox.setOnline(true);
    rename('one');
    await wire.answer({ ok: false, error: { code: 'unavailable', message: '', retryAfterMs: 2_000 } });
    expect(statuses()).toEqual(['sent']);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(wire.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(wire.sent).toHaveLength(2);
  });

  it('settles a refused change with its reason, goes on with the next, and sends it anew on retry', async () => {
    const { wire, outbox, rename, statuses } = setUp();
    outbox.setOnline(true);
    const { settled, mutationId } = rename('one');
    rename('two');
    await wire.answer({ ok: false, error: { code: 'forbidden', message: 'No' } });
    expect(await settled).toEqual({ ok: false, error: new AppError('forbidden', 'No') });
    expect(statuses()).toEqual(['refused', 'sent']);
    await wire.answer({ ok: true, data: {} });
    outbox.retry(mutationId);
    expect(statuses()).toEqual(['acknowledged', 'sent']);
    expect(wire.sent[2]?.mutationId).not.toBe(mutationId);
  });

  it('takes up what an earlier life of the page left behind, before its own', async () => {
    const storage = memoryStorage();
    const left = new Outbox(storage, new Wire().send);
    left.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send);
    outbox.setOnline(true);
    await outbox.restore();
    expect(wire.sent.map(({ name }) => name)).toEqual(['archiveTask']);
  });

  it('does not send what another tab has settled or given up meanwhile', async () => {
    const storage = memoryStorage();
    const other = new Outbox(storage, new Wire().send);
    const { mutationId } = other.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send);
    await outbox.restore();
    other.remove(mutationId);
    outbox.setOnline(true);
    await vi.advanceTimersByTimeAsync(0);
    expect({ sent: wire.sent, left: outbox.all }).toEqual({ sent: [], left: [] });
  });

  it('keeps a refused change, with its reason, for the next page', async () => {
    const storage = memoryStorage();
    const wire = new Wire();
    const before = new Outbox(storage, wire.send);
    before.setOnline(true);
    before.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    await wire.answer({ ok: false, error: { code: 'forbidden', message: 'No' } });
    const after = new Outbox(storage, new Wire().send);
    await after.restore();
    expect(after.all).toMatchObject([{ status: 'refused', refusal: { code: 'forbidden' } }]);
  });

  it('asks before it sends what is older than the memory of the server', async () => {
    const storage = memoryStorage();
    new Outbox(storage, new Wire().send).enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    vi.setSystemTime(Date.now() + 8 * 24 * 60 * 60 * 1_000);
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send);
    outbox.setOnline(true);
    await outbox.restore();
    expect(wire.sent).toEqual([]);
    expect(outbox.all).toMatchObject([{ status: 'refused', refusal: { code: 'gone' } }]);
  });
});
