import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../contract/events';
import type { Cursor } from '../../contract/recovery';
import { type JoinAnswer, StreamSync, type SyncPhase } from './stream-sync';

const stream = 'project:018f0000-0000-7000-8000-000000000000';
const timing = { gapMs: 300, retryMs: 500, maxRetryMs: 5_000 };

function event(seq: number): Envelope {
  return { seq, stream, type: 'taskDeleted', id: `event-${seq}`, payload: { taskId: `${seq}` } } as Envelope;
}

/** A stream on a server: state is the list of the numbers that were applied. */
class Server {
  epoch = 'first';
  head = 0;
  joins: (Cursor | null)[] = [];
  refusal: Error | null = null;
  /** Runs while an answer is under way. */
  meanwhile: () => void = () => {};

  async join(cursor: Cursor | null): Promise<JoinAnswer> {
    this.joins.push(cursor);
    if (this.refusal) throw this.refusal;
    const answer = this.answer(cursor);
    this.meanwhile();
    return answer;
  }

  async loadSnapshot() {
    return { cursor: { epoch: this.epoch, seq: this.head }, state: this.numbers(0) };
  }

  private answer(cursor: Cursor | null): JoinAnswer {
    const place = { epoch: this.epoch, head: this.head };
    if (!cursor) return place;
    if (cursor.epoch !== this.epoch) return { ...place, snapshotRequired: { reason: 'epochChanged' } };
    return { ...place, events: this.numbers(cursor.seq).map(event) };
  }

  private numbers(after: number): number[] {
    return Array.from({ length: this.head - after }, (_, index) => after + index + 1);
  }
}

function follow(server: Server, isFinal = false) {
  const seen = { state: [] as number[], phases: [] as SyncPhase[], refusals: [] as unknown[] };
  const sync = new StreamSync<number[]>(
    {
      join: (cursor) => server.join(cursor),
      loadSnapshot: () => server.loadSnapshot(),
      apply: (state, events) => [...state, ...events.map(({ seq }) => seq)],
    },
    {
      onState: (state) => {
        seen.state = state;
      },
      onPhase: (phase) => seen.phases.push(phase),
      onRefused: (error) => seen.refusals.push(error),
    },
    () => isFinal,
    null,
    timing,
  );
  return { sync, seen };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('StreamSync', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps what was read apart when later events come', async () => {
    const server = new Server();
    server.head = 2;
    const { sync, seen } = follow(server);
    sync.connect();
    await settle();
    sync.amend((state) => [...state, -1]);
    expect(seen.state).toEqual([1, 2, -1]);
    server.head = 3;
    sync.receive(event(3));
    expect(seen.state).toEqual([1, 2, -1, 3]);
  });

  it('is live only once it stands at the head that the server named', async () => {
    const server = new Server();
    server.head = 3;
    const { sync, seen } = follow(server);
    sync.connect();
    expect(seen.phases).toEqual(['catchingUp']);
    await settle();
    expect(seen.phases).toEqual(['catchingUp', 'live']);
    expect(seen.state).toEqual([1, 2, 3]);
  });

  it('applies the next event, drops a repeated one, and holds a later one until the gap is filled', async () => {
    const server = new Server();
    const { sync, seen } = follow(server);
    sync.connect();
    await settle();
    sync.receive(event(1));
    sync.receive(event(1));
    sync.receive(event(3));
    expect(seen.state).toEqual([1]);
    sync.receive(event(2));
    expect(seen.state).toEqual([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.joins).toHaveLength(1);
  });

  it('asks for what is missing when it did not come within 300 ms', async () => {
    const server = new Server();
    const { sync, seen } = follow(server);
    sync.connect();
    await settle();
    server.head = 3;
    sync.receive(event(3));
    await vi.advanceTimersByTimeAsync(299);
    expect(server.joins).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.joins[1]).toEqual({ epoch: 'first', seq: 0 });
    expect(seen.state).toEqual([1, 2, 3]);
  });

  it('finds a lost last event by the head beacon', async () => {
    const server = new Server();
    const { sync, seen } = follow(server);
    sync.connect();
    await settle();
    server.head = 1;
    sync.noticeHead({ epoch: 'first', seq: 1 });
    await vi.advanceTimersByTimeAsync(300);
    expect(seen.state).toEqual([1]);
  });

  it('keeps events that arrive while the answer is under way, and applies each once', async () => {
    const server = new Server();
    server.head = 2;
    const { sync, seen } = follow(server);
    server.meanwhile = () => {
      server.head = 3;
      sync.receive(event(2));
      sync.receive(event(3));
      server.meanwhile = () => {};
    };
    sync.connect();
    await settle();
    expect(seen.state).toEqual([1, 2, 3]);
    sync.receive(event(4));
    expect(seen.state).toEqual([1, 2, 3, 4]);
  });

  it('replaces everything by a snapshot when the history is another one', async () => {
    const server = new Server();
    server.head = 5;
    const { sync, seen } = follow(server);
    sync.connect();
    await settle();
    Object.assign(server, { epoch: 'second', head: 2 });
    sync.noticeHead({ epoch: 'second', seq: 2 });
    await settle();
    expect(seen.state).toEqual([1, 2]);
    expect(sync.cursor).toEqual({ epoch: 'second', seq: 2 });
  });

  it('ignores an answer from before the connection was cut', async () => {
    const server = new Server();
    server.head = 1;
    const { sync, seen } = follow(server);
    sync.connect();
    sync.disconnect();
    await settle();
    expect(seen.state).toEqual([]);
    sync.connect();
    await settle();
    expect(seen.state).toEqual([1]);
  });

  it('asks anew when it is connected again while an answer is under way', async () => {
    const { sync, seen } = follow(new Server());
    sync.connect();
    sync.connect();
    await settle();
    expect(seen.phases.at(-1)).toBe('live');
  });

  it('tries again, later each time, while the server cannot answer', async () => {
    const server = new Server();
    server.refusal = new Error('unavailable');
    const { sync, seen } = follow(server);
    sync.connect();
    await vi.advanceTimersByTimeAsync(30_000);
    const attempts = server.joins.length;
    expect(attempts).toBeGreaterThan(5);
    expect(attempts).toBeLessThan(20);
    server.refusal = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.phases.at(-1)).toBe('live');
  });

  it('stops at a refusal that is final', async () => {
    const server = new Server();
    server.refusal = new Error('not_found');
    const { sync, seen } = follow(server, true);
    sync.connect();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.joins).toHaveLength(1);
    expect(seen.refusals).toEqual([server.refusal]);
    expect(seen.phases.at(-1)).toBe('failed');
  });
});
