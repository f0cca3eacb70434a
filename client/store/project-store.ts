import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Envelope } from '../../contract/events';
import { applyFacts } from '../../contract/project-reducer';
import type { ProjectState } from '../../contract/project-state';
import type { Cursor } from '../../contract/recovery';
import type { Operation } from '../outbox/operation';
import type { SyncPhase } from '../recovery/stream-sync';
import { predict } from './predict';

/** What a project's views select from. `view` is null until the first snapshot is here. */
export type ProjectStoreState = {
  view: ProjectState | null;
  cursor: Cursor | null;
  phase: SyncPhase;
  /** Own changes that are folded over the confirmed state, oldest first. */
  pending: readonly Operation[];
  refused: readonly Operation[];
  /** The last event of somebody else that touched a task, to show it calmly. */
  lastRemote: { taskId: string; actorId: string | null; seq: number } | null;
};

/**
 * The one place where a project is held: `view = pending operations folded over confirmed state`.
 * Confirmed state moves only by events and snapshots. An operation leaves when its event is applied, or
 * when the confirmed state has reached the place that its answer named; a refused one simply is not
 * folded any more, so undoing a change is never code of its own.
 */
export class ProjectStore {
  readonly store: StoreApi<ProjectStoreState>;
  private confirmed: ProjectState | null = null;
  private operations: readonly Operation[] = [];

  constructor(
    readonly projectId: string,
    private readonly userId: string,
    /** Told which operations the confirmed state contains now. */
    private readonly onConfirmed: (mutationId: string) => void,
  ) {
    this.store = createStore<ProjectStoreState>(() => ({
      view: null,
      cursor: null,
      phase: 'idle',
      pending: [],
      refused: [],
      lastRemote: null,
    }));
  }

  get confirmedState(): ProjectState | null {
    return this.confirmed;
  }

  setPhase(phase: SyncPhase): void {
    this.store.setState({ phase });
  }

  /** Takes confirmed state from the sync: moved by `events`, or replaced as a whole. */
  setConfirmed(state: ProjectState, cursor: Cursor, events: readonly Envelope[] | null): void {
    this.confirmed = state;
    const arrived = new Set(events?.flatMap(({ mutationId }) => mutationId ?? []));
    const confirmed = this.operations.filter((operation) => isConfirmed(operation, cursor, arrived));
    this.operations = this.operations.filter((operation) => !confirmed.includes(operation));
    this.draw({ cursor, ...lastRemoteOf(events, this.userId) });
    for (const { mutationId } of confirmed) this.onConfirmed(mutationId);
  }

  /** Takes the outbox's operations for this project. */
  setOperations(operations: readonly Operation[]): void {
    const { cursor } = this.store.getState();
    const confirmed = operations.filter((operation) => isConfirmed(operation, cursor, new Set()));
    this.operations = operations.filter((operation) => !confirmed.includes(operation));
    this.draw({});
    for (const { mutationId } of confirmed) this.onConfirmed(mutationId);
  }

  /** Adds what was read apart from the stream, such as the comments of a task. */
  amendConfirmed(change: (state: ProjectState) => ProjectState): void {
    if (!this.confirmed) return;
    this.confirmed = change(this.confirmed);
    this.draw({});
  }

  private draw(change: Partial<ProjectStoreState>): void {
    const pending = this.operations.filter(({ status }) => status !== 'refused');
    const refused = this.operations.filter(({ status }) => status === 'refused');
    const view = this.confirmed && pending.reduce(this.fold, this.confirmed);
    this.store.setState({ ...change, view, pending, refused });
  }

  private readonly fold = (state: ProjectState, operation: Operation): ProjectState =>
    applyFacts(state, predict(state, operation, this.userId));
}

/** Whether an acknowledged operation is part of the confirmed state: its event came, or its place is passed. */
function isConfirmed(operation: Operation, cursor: Cursor | null, arrived: ReadonlySet<string>): boolean {
  if (arrived.has(operation.mutationId)) return true;
  if (operation.status !== 'acknowledged') return false;
  return operation.seq === undefined || (cursor !== null && cursor.seq >= operation.seq);
}

function lastRemoteOf(events: readonly Envelope[] | null, userId: string): Partial<ProjectStoreState> {
  const event = events?.findLast(({ actorId, type }) => actorId !== userId && type.startsWith('task'));
  if (!event) return {};
  return { lastRemote: { taskId: event.resourceId, actorId: event.actorId, seq: event.seq } };
}
