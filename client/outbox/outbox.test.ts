import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../contract/errors';
import type { Ack } from '../../contract/socket';
import { type OpenPages, openPages } from './open-pages';
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

/** Two pages that hear each other at once. */
function pagesOfOneBrowser(): [OpenPages, OpenPages] {
  const channels = new Set<EventTarget>();
  const createChannel = () => {
    const channel = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => {
        for (const other of channels) {
          if (other !== channel) other.dispatchEvent(new MessageEvent('message', { data }));
        }
      },
      close: () => channels.delete(channel),
    });
    channels.add(channel);
    return channel as unknown as BroadcastChannel;
  };
  const pages: [OpenPages, OpenPages] = [openPages(createChannel), openPages(createChannel)];
  for (const page of pages) page.open();
  return pages;
}

function setUp() {
  const wire = new Wire();
  const outbox = new Outbox(memoryStorage(), wire.send, openPages(null));
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
    const left = new Outbox(storage, new Wire().send, openPages(null));
    left.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send, openPages(null));
    outbox.setOnline(true);
    await outbox.restore();
    expect(wire.sent.map(({ name }) => name)).toEqual(['archiveTask']);
  });

  it('does not send what another tab has settled or given up meanwhile', async () => {
    const storage = memoryStorage();
    const other = new Outbox(storage, new Wire().send, openPages(null));
    const { mutationId } = other.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send, openPages(null));
    await outbox.restore();
    other.remove(mutationId);
    outbox.setOnline(true);
    await vi.advanceTimersByTimeAsync(0);
    expect({ sent: wire.sent, left: outbox.all }).toEqual({ sent: [], left: [] });
  });

  it('keeps a refused change, with its reason, for the next page', async () => {
    const storage = memoryStorage();
    const wire = new Wire();
    const before = new Outbox(storage, wire.send, openPages(null));
    before.setOnline(true);
    before.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    await wire.answer({ ok: false, error: { code: 'forbidden', message: 'No' } });
    const after = new Outbox(storage, new Wire().send, openPages(null));
    await after.restore();
    expect(after.all).toMatchObject([{ status: 'refused', refusal: { code: 'forbidden' } }]);
  });

  it('leaves a refusal to the page that asked while that is open, and tells it when it is gone', async () => {
    const storage = memoryStorage();
    const [asking, beside] = pagesOfOneBrowser();
    const refused: Ack<unknown> = { ok: false, error: { code: 'forbidden', message: 'No' } };
    const [first, second] = [new Wire(), new Wire()];
    const asked = new Outbox(storage, first.send, asking);
    asked.enqueue('archiveTask', { taskId: 'task' }, 'project:p');
    const other = new Outbox(storage, second.send, beside);
    await other.restore();
    expect(other.all).toMatchObject([{ status: 'waiting' }]);
    for (const outbox of [asked, other]) outbox.setOnline(true);
    await vi.advanceTimersByTimeAsync(0);
    for (const wire of [first, second]) await wire.answer(refused);
    await vi.advanceTimersByTimeAsync(300);
    expect([asked.all, other.all]).toMatchObject([[{ status: 'refused' }], []]);
    await other.restore();
    expect(other.all).toEqual([]);

    asking.close();
    const restored = other.restore();
    await vi.advanceTimersByTimeAsync(300);
    await restored;
    expect(other.all).toMatchObject([{ status: 'refused', refusal: { code: 'forbidden' } }]);
  });

  it('asks before it sends what is older than the memory of the server', async () => {
    const storage = memoryStorage();
    new Outbox(storage, new Wire().send, openPages(null)).enqueue(
      'archiveTask',
      { taskId: 'task' },
      'project:p',
    );
    vi.setSystemTime(Date.now() + 8 * 24 * 60 * 60 * 1_000);
    const wire = new Wire();
    const outbox = new Outbox(storage, wire.send, openPages(null));
    outbox.setOnline(true);
    await outbox.restore();
    expect(wire.sent).toEqual([]);
    expect(outbox.all).toMatchObject([{ status: 'refused', refusal: { code: 'gone' } }]);
  });
});
