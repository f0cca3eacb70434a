import { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import type { Cursor } from '../contract/recovery';
import type { StreamName } from '../contract/streams';
import type { Operation } from './outbox/operation';
import { type StreamSource, StreamSync, type SyncPhase } from './recovery/stream-sync';

/** How many of the newest events are kept: to lay them over what was read apart, and for the inspector. */
const keptEvents = 500;

const readAttempts = 5;

/** What the page does with any stream, whatever it carries. */
export type Followed = {
  readonly stream: StreamName;
  readonly sync: Pick<
    StreamSync<unknown>,
    'connect' | 'disconnect' | 'receive' | 'noticeHead' | 'catchUp' | 'isLive' | 'cursor'
  >;
  /** The newest events that were applied, oldest first. */
  readonly recentEvents: readonly Envelope[];
  /** Own changes to show before they are confirmed. */
  setOperations(operations: readonly Operation[]): void;
  /** Tells the server that nobody looks any more. */
  leave(): void;
};

/** Where a stream's state is shown. */
type Shown<State> = {
  setConfirmed(state: State, cursor: Cursor, events: readonly Envelope[] | null): void;
  setPhase(phase: SyncPhase): void;
};

export type FollowedStreamHooks = {
  onPhase(): void;
  onEvents?(events: readonly Envelope[]): void;
  onRefused(error: AppError): void;
};

/** A stream that this page follows: the sync that moves it, and its newest events. */
export class FollowedStream<State> {
  readonly sync: StreamSync<State>;
  private recent: readonly Envelope[] = [];

  constructor(
    private readonly source: StreamSource<State>,
    store: Shown<State>,
    hooks: FollowedStreamHooks,
    start: { cursor: Cursor; state: State } | null,
    isFinal = isRefusal,
  ) {
    this.sync = new StreamSync<State>(
      source,
      {
        onState: (state, cursor, events) => {
          this.recent = events ? [...this.recent, ...events].slice(-keptEvents) : [];
          store.setConfirmed(state, cursor, events);
          if (events) hooks.onEvents?.(events);
        },
        onPhase: (phase) => {
          store.setPhase(phase);
          hooks.onPhase();
        },
        onRefused: (error) => hooks.onRefused(error as AppError),
      },
      isFinal,
      start,
    );
    if (start) store.setConfirmed(start.state, start.cursor, null);
  }

  /** The newest events that were applied, oldest first. */
  get recentEvents(): readonly Envelope[] {
    return this.recent;
  }

  /**
   * Adds what was read apart from the stream, as of a `seq` of its own: events that were applied after
   * that moment are laid over it. When they are not at hand any more, since a snapshot came between, it is
   * read again.
   */
  async readApart<Part extends { seq: number }>(
    read: () => Promise<Part>,
    add: (state: State, part: Part) => State,
  ): Promise<void> {
    for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
      const part = await read();
      const later = this.appliedAfter(part.seq);
      if (later) return this.sync.amend((state) => this.source.apply(add(state, part), later));
    }
    throw new AppError('unavailable', 'The stream moved on faster than it could be read');
  }

  private appliedAfter(seq: number): readonly Envelope[] | null {
    const head = this.sync.cursor?.seq ?? 0;
    const later = this.recent.filter((event) => event.seq > seq);
    return later.length === Math.max(0, head - seq) ? later : null;
  }
}

/** Refusals that trying again does not change. */
function isRefusal(error: unknown): boolean {
  return error instanceof AppError && ['not_found', 'forbidden', 'invalid_id'].includes(error.code);
}
