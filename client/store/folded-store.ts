import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Envelope } from '../../contract/events';
import type { Cursor } from '../../contract/recovery';
import type { Operation } from '../outbox/operation';
import type { SyncPhase } from '../recovery/stream-sync';

/** What the views of a stream select from. `view` is null until the first snapshot is here. */
export type FoldedState<State> = {
  view: State | null;
  cursor: Cursor | null;
  phase: SyncPhase;
  /** Own changes that are folded over the confirmed state, oldest first. */
  pending: readonly Operation[];
  refused: readonly Operation[];
};

/**
 * The one place where a stream's state is held: `view = pending operations folded over confirmed state`.
 * Confirmed state moves only by events and snapshots. An operation leaves when its event is applied, or
 * when the confirmed state has reached the place that its answer named; a refused one simply is not
 * folded any more, so undoing a change is never code of its own.
 */
export class FoldedStore<State, Extra extends object = object> {
  readonly store: StoreApi<FoldedState<State> & Extra>;
  private confirmed: State | null = null;
  private operations: readonly Operation[] = [];

  constructor(
    private readonly fold: (state: State, operation: Operation) => State,
    /** Told which operations the confirmed state contains now. */
    private readonly onConfirmed: (mutationId: string) => void,
    extra: Extra,
  ) {
    const empty: FoldedState<State> = { view: null, cursor: null, phase: 'idle', pending: [], refused: [] };
    this.store = createStore<FoldedState<State> & Extra>(() => ({ ...empty, ...extra }));
  }

  setPhase(phase: SyncPhase): void {
    this.draw({ phase });
  }

  /** Takes confirmed state from the sync: moved by `events`, or replaced as a whole. */
  setConfirmed(state: State, cursor: Cursor, events: readonly Envelope[] | null): void {
    this.confirmed = state;
    const arrived = new Set(events?.flatMap(({ mutationId }) => mutationId ?? []));
    this.settle(this.operations, cursor, arrived, { cursor, ...this.extraOf(events) });
  }

  /** Takes the outbox's operations for this stream. */
  setOperations(operations: readonly Operation[]): void {
    this.settle(operations, this.store.getState().cursor, new Set(), {});
  }

  /** What a store of some kind tells besides. */
  protected extraOf(_events: readonly Envelope[] | null): Partial<Extra> {
    return {};
  }

  private settle(
    operations: readonly Operation[],
    cursor: Cursor | null,
    arrived: ReadonlySet<string>,
    change: Partial<FoldedState<State>>,
  ): void {
    const confirmed = operations.filter((operation) => isConfirmed(operation, cursor, arrived));
    this.operations = operations.filter((operation) => !confirmed.includes(operation));
    this.draw(change);
    for (const { mutationId } of confirmed) this.onConfirmed(mutationId);
  }

  private draw(change: Partial<FoldedState<State>>): void {
    const pending = this.operations.filter(({ status }) => status !== 'refused');
    const refused = this.operations.filter(({ status }) => status === 'refused');
    const view = this.confirmed && pending.reduce(this.fold, this.confirmed);
    this.store.setState({ ...change, view, pending, refused } as Partial<FoldedState<State> & Extra>);
  }
}

/** Whether an acknowledged operation is part of the confirmed state: its event came, or its place is passed. */
function isConfirmed(operation: Operation, cursor: Cursor | null, arrived: ReadonlySet<string>): boolean {
  if (arrived.has(operation.mutationId)) return true;
  if (operation.status !== 'acknowledged') return false;
  return operation.seq === undefined || (cursor !== null && cursor.seq >= operation.seq);
}
