import type { Envelope } from '../../contract/events';
import type { Cursor, SnapshotReason } from '../../contract/recovery';

/**
 * Follows one stream. Invariants: an event is applied only when its number is the next one; a repeated
 * number is dropped; a later one waits until the missing ones are here, and is asked for if they do not
 * come by themselves. "Live" is said only at the head that the server named. There is one way to
 * recover, whether after a gap, a reconnect or a hint: join with the cursor, apply what is answered.
 */
export type StreamSource<State> = {
  /** Enters the stream's room and answers the events after the cursor, or that only a snapshot helps. */
  join(cursor: Cursor | null): Promise<JoinAnswer>;
  loadSnapshot(): Promise<{ cursor: Cursor; state: State }>;
  apply(state: State, events: readonly Envelope[]): State;
};

export type JoinAnswer = {
  epoch: string;
  head: number;
  events?: readonly Envelope[];
  snapshotRequired?: { reason: SnapshotReason };
};

export type SyncPhase = 'idle' | 'catchingUp' | 'live' | 'failed';

export type StreamListener<State> = {
  /** Confirmed state moved: by events (none when it was amended), or as a whole (`events` is null). */
  onState(state: State, cursor: Cursor, events: readonly Envelope[] | null): void;
  onPhase(phase: SyncPhase): void;
  /** A join or snapshot was refused for good: no rights, no such stream. */
  onRefused(error: unknown): void;
};

export type SyncTiming = { gapMs: number; retryMs: number; maxRetryMs: number };

const defaultTiming: SyncTiming = { gapMs: 300, retryMs: 500, maxRetryMs: 5_000 };

export class StreamSync<State> {
  private held: { cursor: Cursor; state: State } | null;
  private readonly waiting = new Map<number, Envelope>();
  private phase: SyncPhase = 'idle';
  private isConnected = false;
  /** Grows with every connect and disconnect; an answer from before is not ours any more. */
  private connection = 0;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** The furthest number that anybody spoke of. */
  private hintedSeq = 0;

  constructor(
    private readonly source: StreamSource<State>,
    private readonly listener: StreamListener<State>,
    private readonly isFinal: (error: unknown) => boolean,
    start: { cursor: Cursor; state: State } | null = null,
    private readonly timing: SyncTiming = defaultTiming,
  ) {
    this.held = start;
  }

  get cursor(): Cursor | null {
    return this.held?.cursor ?? null;
  }

  get state(): State | null {
    return this.held?.state ?? null;
  }

  get isLive(): boolean {
    return this.phase === 'live';
  }

  /** Adds to the state what was read apart from the stream, so that later events change it too. */
  amend(change: (state: State) => State): void {
    if (!this.held) return;
    const { cursor, state } = this.held;
    this.held = { cursor, state: change(state) };
    this.listener.onState(this.held.state, cursor, []);
  }

  /** The transport is there: catch up and follow. */
  connect(): void {
    this.isConnected = true;
    this.connection += 1;
    // An answer under way belongs to the connection before, whose end nobody may have told of.
    this.running = null;
    this.failures = 0;
    this.catchUp();
  }

  /** The transport is gone: what was buffered is asked for again later. */
  disconnect(): void {
    this.isConnected = false;
    this.connection += 1;
    this.running = null;
    this.waiting.clear();
    clearTimeout(this.timer);
    this.setPhase('idle');
  }

  /** Takes a live event, in whatever order it comes. */
  receive(event: Envelope): void {
    if (!this.isConnected) return;
    if (this.held && event.seq <= this.held.cursor.seq) return;
    this.waiting.set(event.seq, event);
    this.hintedSeq = Math.max(this.hintedSeq, event.seq);
    this.applyWaiting();
    this.askIfBehind();
  }

  /** Hears where the stream stands: from a beacon, or from the answer to an own change. */
  noticeHead(head: { epoch?: string; seq: number }): void {
    if (!this.isConnected || !this.held) return;
    const { epoch, seq } = this.held.cursor;
    const isAnotherHistory = head.epoch !== undefined && (head.epoch !== epoch || head.seq < seq);
    if (isAnotherHistory) return this.catchUp();
    this.hintedSeq = Math.max(this.hintedSeq, head.seq);
    this.askIfBehind();
  }

  /** Asks now, for instance when the tab becomes visible again. */
  catchUp(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isConnected || this.running !== null) return;
    const connection = this.connection;
    this.setPhase('catchingUp');
    this.running = this.recover(connection)
      .then(() => {
        this.failures = 0;
      })
      .catch((error: unknown) => this.fail(connection, error))
      .finally(() => {
        if (connection !== this.connection) return;
        this.running = null;
        this.askIfBehind();
      });
  }

  /** What is missing usually arrives by itself a moment later, so it is asked for only after one. */
  private askIfBehind(): void {
    if (this.timer !== undefined || !this.isBehind()) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.isBehind()) this.catchUp();
    }, this.timing.gapMs);
  }

  private isBehind(): boolean {
    return this.held !== null && this.held.cursor.seq < this.hintedSeq;
  }

  private async recover(connection: number): Promise<void> {
    for (;;) {
      const answer = await this.source.join(this.held?.cursor ?? null);
      if (connection !== this.connection) return;
      if (!this.held || !answer.events || answer.snapshotRequired) {
        const snapshot = await this.source.loadSnapshot();
        if (connection !== this.connection) return;
        this.replace(snapshot);
      } else {
        this.applyAll(answer.events);
      }
      this.applyWaiting();
      const { cursor } = this.held as { cursor: Cursor };
      if (cursor.epoch === answer.epoch && cursor.seq >= answer.head) return this.setPhase('live');
    }
  }

  private fail(connection: number, error: unknown): void {
    if (connection !== this.connection) return;
    if (this.isFinal(error)) {
      this.setPhase('failed');
      this.listener.onRefused(error);
      return;
    }
    this.failures += 1;
    const { retryMs, maxRetryMs } = this.timing;
    const delayMs = Math.min(retryMs * 2 ** (this.failures - 1), maxRetryMs) * (0.5 + Math.random() / 2);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.catchUp(), delayMs);
  }

  private replace({ cursor, state }: { cursor: Cursor; state: State }): void {
    this.held = { cursor, state };
    this.hintedSeq = cursor.seq;
    this.dropOld(cursor.seq);
    this.listener.onState(state, cursor, null);
  }

  private applyWaiting(): void {
    if (!this.held) return;
    const next: Envelope[] = [];
    for (let seq = this.held.cursor.seq + 1; ; seq += 1) {
      const event = this.waiting.get(seq);
      if (!event) break;
      next.push(event);
    }
    this.applyAll(next);
  }

  private applyAll(events: readonly Envelope[]): void {
    if (!this.held) return;
    const { cursor, state } = this.held;
    const fresh = events.filter(({ seq }) => seq > cursor.seq);
    const last = fresh.at(-1);
    if (!last) return;
    const next = { state: this.source.apply(state, fresh), cursor: { epoch: cursor.epoch, seq: last.seq } };
    this.held = next;
    this.dropOld(last.seq);
    this.listener.onState(next.state, next.cursor, fresh);
  }

  private dropOld(seq: number): void {
    for (const waiting of this.waiting.keys()) if (waiting <= seq) this.waiting.delete(waiting);
  }

  private setPhase(phase: SyncPhase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.listener.onPhase(phase);
  }
}
